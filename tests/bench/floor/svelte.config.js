import { adapterTo } from '../../../src/cli/build/adapter.ts';

/** The floor: an app that does nothing, built like ours. */
const cache = '../../../node_modules/.cache/floor';

export default { kit: { outDir: `${cache}/kit`, adapter: adapterTo(`${cache}/build`) } };
