import fc from 'fast-check';

/** One seed for all properties, so that a run that passed passes again; the long run looks elsewhere each time. */
if (!process.env['LONG']) fc.configureGlobal({ seed: 2010 });

export { fc };
