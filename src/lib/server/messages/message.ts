import type { Lang } from '#lib/words/lang.ts';
import type { World } from '../world.ts';

/** What a rater's device asks, whatever brought it here: the framework, or the straight way past it. */
export type Message = {
	readonly lang: Lang;
	/** A part of the address by its name in the route. */
	readonly param: (name: string) => string;
	readonly header: (name: string) => string | null;
	/** The body; null when it is longer than `limit` bytes, which is heard to its end all the same, or broken off. */
	readonly body: (limit: number) => Promise<Uint8Array | null>;
	readonly getClientAddress: () => string;
};

/** What it is answered; bytes when the same are sent to many. */
export type Reply = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Uint8Array<ArrayBuffer>;
};

export type Replying = (world: World, message: Message) => Promise<Reply>;
