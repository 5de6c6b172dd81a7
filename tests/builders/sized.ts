/** How much of a proof is tried: the first in every run of the tests, the second in `npm run test:long`. */
export const sized = (everyRun: number, longRun: number): number => (process.env['LONG'] ? longRun : everyRun);
