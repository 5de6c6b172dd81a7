import http from 'node:http';
import path from 'node:path';
import { startApp } from '../../../src/cli/serve/handler.ts';

/* Serves the app that does nothing as the portal is served; the folder it was built into is the first argument. */

const [, , folder = ''] = process.argv;
const { HOST, PORT } = process.env;
const answer = await startApp(path.resolve(folder), { origin: null, addressHeader: null });
http.createServer((request, response) => void answer(request, response)).listen(Number(PORT), HOST);
