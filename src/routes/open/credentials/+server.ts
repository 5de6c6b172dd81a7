import { exchangeMessage } from '#lib/server/messages/exchange.ts';
import { answering } from '../answer.ts';

export const POST = answering(exchangeMessage);
