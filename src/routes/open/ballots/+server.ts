import { ballotMessage } from '#lib/server/messages/ballot.ts';
import { answering } from '../answer.ts';

export const POST = answering(ballotMessage);
