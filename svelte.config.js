import { adapterTo } from './src/cli/build/adapter.ts';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	kit: {
		adapter: adapterTo('build'),
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style is the framework's own: its announcer of page titles to screen readers.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none'],
				'object-src': ['none'],
				'manifest-src': ['self']
			}
		},
		typescript: {
			config: (tsconfig) => ({
				...tsconfig,
				include: [...tsconfig.include, '../migrations/**/*.ts', '../tests/**/*.ts', '../src/cli/*.mjs']
			})
		}
	},
	compilerOptions: { runes: true }
};

export default config;
