import type { HookState } from './state';

/**
 * What to say when the subscriptions could not be removed, for example because the credential is
 * gone: n8n unpublishes all the same, logs this, and nobody else would know what is left.
 */
export function whatIsLeft({ made = {} }: HookState, error: Error): string {
	const left = Object.keys(made);
	const which = left.length > 0 ? ` (${left.join(', ')})` : '';
	const reason = error.message.replace(/\.$/, '');
	return `Subscriptions of this trigger may be left at 2Chat${which}: ${reason}. They start nothing any more. Remove them with the operation Webhook → Delete, or choose a working credential, publish and unpublish again`;
}
