declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Identifiers carry what they identify, so that one cannot stand for another. All are plain texts at rest. */
export type CycleId = Branded<string, 'CycleId'>;
export type FrameId = Branded<string, 'FrameId'>;
export type DrawId = Branded<string, 'DrawId'>;
export type AccountId = Branded<string, 'AccountId'>;

/** Takes a text for an identifier: only a row or a route that holds one may say so. */
export const cycleId = (text: string): CycleId => text as CycleId;
export const frameId = (text: string): FrameId => text as FrameId;
export const drawId = (text: string): DrawId => text as DrawId;
export const accountId = (text: string): AccountId => text as AccountId;
