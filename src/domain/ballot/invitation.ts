import { err, ok, type Result } from '../basics/index.ts';

/** States of an invitation. Small integers from 2 on are all stored in one byte: a change leaves no trace in the length (protocol §3, §6). */
export const invitationState = { active: 2, exchanged: 3, revoked: 4, replaced: 5, paper: 7 } as const;

export type InvitationState = (typeof invitationState)[keyof typeof invitationState];

/** `mark`: which request exchanged the invitation (`exchangeMark`), or `NO_MARK`. */
export type Invitation = { readonly state: InvitationState; readonly mark: string };

export type InvitationRefusal = { readonly code: 'code-used' | 'code-replaced' | 'code-revoked' };

/** Stands where no request has exchanged the invitation yet, as long as a mark. */
export const NO_MARK = '0'.repeat(64);

/** Stands where an invitation is for nobody in particular, as long as a member's commitment. */
export const NO_MEMBER = '0'.repeat(64);

/** Whether a credential was given for an invitation, by whatever way it was asked for. */
export const isExchanged = (state: InvitationState): boolean =>
	state === invitationState.exchanged || state === invitationState.paper;

/**
 * Whether a request that knows the code may have its credential: the first one does, and so does the same request again
 * (a lost answer, a second click), which is told by its mark. Anybody else comes too late.
 */
export function admit(invitation: Invitation, mark: string): Result<'first' | 'repeat', InvitationRefusal> {
	switch (invitation.state) {
		case invitationState.active:
			return ok('first');
		case invitationState.exchanged:
		case invitationState.paper:
			return invitation.mark === mark ? ok('repeat') : err({ code: 'code-used' });
		case invitationState.revoked:
			return err({ code: 'code-revoked' });
		case invitationState.replaced:
			return err({ code: 'code-replaced' });
	}
}
