import { credentialMessage } from '#lib/server/messages/credential.ts';
import { answering } from '../answer.ts';

export const POST = answering(credentialMessage);
