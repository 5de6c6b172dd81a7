import { keysMessage } from '#lib/server/messages/keys.ts';
import { answering } from '../../../../answer.ts';

export const GET = answering(keysMessage);
