import adapter from '@sveltejs/adapter-node';

/** The floor: an app that does nothing, built like ours. */
const cache = '../../../node_modules/.cache/floor';

export default { kit: { outDir: `${cache}/kit`, adapter: adapter({ out: `${cache}/build` }) } };
