import { classMessage } from '#lib/server/messages/class.ts';
import { answering } from '../../answer.ts';

export const GET = answering(classMessage);
