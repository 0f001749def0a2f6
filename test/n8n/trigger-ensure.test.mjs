import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { n8n, saveWorkflow, useSandbox } from './helpers.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const { sandbox, credential } = await useSandbox();

/** The example, with the trigger's address and events filled in as its note says. */
async function keeper(triggerUrl, events) {
	const { nodes, connections } = readExample('repair-a-trigger', credential);
	const filledIn = nodes.map((node) => ({
		...node,
		...(node.name === 'Ensure' && { parameters: { ...node.parameters, triggerUrl, events } }),
	}));
	return await saveWorkflow(filledIn, connections);
}

it('keeps a trigger alive every day, and writes only when it had to mend something', async () => {
	const events = [RECEIVED, 'whatsapp.order.received'];
	const trigger = await new TriggerWorkflow(n8n, sandbox).make(credential, { events });
	assert.equal(await trigger.publish(), undefined);
	const triggerUrl = trigger.subscriptions[0].hook_url.split('?')[0];
	const { id } = await keeper(triggerUrl, events);
	const run = async () => await n8n.runWorkflow(id, { trigger: 'Every Day' });
	const written = () => sandbox.state.messages.list().map(({ sent_body }) => sent_body?.text);
	const before = written().length;

	const [quiet] = (await run()).json('Ensure');
	assert.deepEqual([quiet.mended, quiet.kept.length], [false, 2]);
	assert.equal(written().length, before);

	sandbox.state.subscriptions.delete(trigger.subscriptions[0].uuid);
	const [mended] = (await run()).json('Ensure');
	assert.deepEqual(
		mended.created.map(({ event }) => event),
		[RECEIVED],
	);
	assert.match(written().at(-1), /was repaired. Subscriptions made: 1, removed: 0/);
	trigger.assertSubscribed(events);
	await sandbox.deliver(RECEIVED);
	await trigger.outputs(1);

	for (const { uuid } of trigger.subscriptions) sandbox.state.subscriptions.delete(uuid);
	await run();
	assert.match(written().at(-1), /could not be repaired.*publish it again/s);
	assert.deepEqual(sandbox.violations, []);
});
