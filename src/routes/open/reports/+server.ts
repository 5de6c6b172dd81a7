import { reportMessage } from '#lib/server/messages/report.ts';
import { answering } from '../answer.ts';

export const POST = answering(reportMessage);
