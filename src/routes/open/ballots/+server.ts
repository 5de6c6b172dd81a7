import { castMessage } from '#lib/server/messages/cast.ts';
import { answering } from '../answer.ts';

export const POST = answering(castMessage);
