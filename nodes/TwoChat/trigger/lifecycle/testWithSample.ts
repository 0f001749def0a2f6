import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { wait } from '../../transport/retry/clock';
import { buildHookUrl } from '../../subscriptions/hookUrl';
import { newToken } from '../../subscriptions/token';
import { hookState } from './state';
import { samplePayload } from '../../twochat/samples';

/** n8n answers the editor first, which then waits for the event. */
const EDITOR_IS_READY_MS = 500;

/** Whether the editor's test shall run on a sample instead of waiting for 2Chat. */
export function wantsSample(context: IHookFunctions): boolean {
	// As they stand: other options may be expressions about a delivery that has not come yet.
	const options = context.getNodeParameter('options', {}, { rawExpressions: true }) as {
		testWithSample?: boolean;
	};
	return context.getMode() === 'manual' && options.testWithSample === true;
}

/**
 * Delivers a sample of the first chosen event to the address that the editor's test listens on, just
 * as 2Chat would deliver the real one. Subscribes nothing at 2Chat.
 */
export function deliverSample(context: IHookFunctions): void {
	const [event] = context.getNodeParameter('events', []) as string[];
	const webhookUrl = context.getNodeWebhookUrl('default') ?? '';
	const token = newToken();
	Object.assign(hookState(context), { token, isSample: true });
	const delivery = async () => {
		await wait(EDITOR_IS_READY_MS);
		await context.helpers.httpRequest({
			method: 'POST',
			url: buildHookUrl(webhookUrl, { event, channel: 'sample' }, token),
			body: samplePayload(event) as IDataObject,
			json: true,
		});
	};
	delivery().catch((error: Error) =>
		context.logger.warn(
			`n8n could not deliver the sample to its own address ${webhookUrl}: ${error.message}. Check N8N_WEBHOOK_URL, or switch Test With Sample off`,
		),
	);
}
