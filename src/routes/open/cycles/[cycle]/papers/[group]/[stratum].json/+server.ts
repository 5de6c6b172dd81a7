import { paperMessage } from '#lib/server/messages/paper.ts';
import { answering } from '../../../../../answer.ts';

export const GET = answering(paperMessage);
