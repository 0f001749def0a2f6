import { ensurePackagesToStart } from './lib/dependencies.mjs';
import { importExamples } from './lib/examples.mjs';
import { userFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { say, step } from './lib/progress.mjs';
import { startPackageInN8n } from './lib/real-n8n.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm start`: an n8n to try the nodes in, connected to a 2Chat of our own (the sandbox, with a phone to play with)
 * and to a scripted model. It needs no account, keeps everything below `.cache/`, and leaves the n8n that you may
 * have of your own alone.
 */
const owner = {
	email: 'demo@example.com',
	password: 'Demo-only-1',
	firstName: 'Demo',
	lastName: 'User',
};

await runScript(async () => {
	// Side by side: n8n takes longest, and the sandbox answers before n8n asks.
	const [n8n, { sandbox, model }] = await Promise.all([
		startPackageInN8n({ name: 'demo', owner, port: await freePort(5678) }),
		startStandIns(),
	]);
	await step('Importing the demo credentials and workflows', async () => {
		const credential = await n8n.client.saveCredential({
			name: '2Chat sandbox',
			type: 'twoChatApi',
			data: { apiKey: sandbox.apiKey, baseUrl: sandbox.url },
		});
		const modelCredential = await n8n.client.saveCredential({
			name: 'Scripted model (costs nothing, thinks nothing)',
			type: 'openAiApi',
			data: { apiKey: 'none', url: model.url, header: false },
		});
		await importExamples(n8n.client, credential, modelCredential);
	});
	say('Ready');
	console.log(whatToTry(n8n, sandbox, model));
	await n8n.ended;
	throw new Stop(`n8n has ended by itself. The end of its log, ${n8n.logFile}, says why.`);
});

/** What stands in for the outside world: 2Chat and a chat model. */
async function startStandIns() {
	await ensurePackagesToStart();
	// Loaded only now: its library may have been installed by the line above.
	const { startSandbox } = await import('../sandbox/server.mjs');
	const { startScriptedModel } = await import('../sandbox/model/server.mjs');
	const sandbox = await startSandbox({
		port: await freePort(4010),
		contacts: 250,
		echoSentMessages: true,
		acknowledgeAfterMs: { sent: 300, received: 1500, read: 8000 },
	});
	return { sandbox, model: await startScriptedModel({ port: await freePort(4011) }) };
}

function whatToTry(n8n, sandbox, model) {
	// n8n's own first page is that of its assistant.
	const workflows = new URL('home/workflows', n8n.url);
	return `
  n8n          ${workflows}   (e-mail ${owner.email}, password ${owner.password})
  The phone    ${sandbox.phoneUrl}   (write as a customer, watch what happens behind it, make it fail)
  The model    ${model.url}   (scripted: it calls a tool that your words name, and does not think)

  1. On the phone open the chat "Sales" and write something. The published workflow "2Chat: reply to a message"
     answers. In the chat "Support" an AI agent does ("2Chat: AI support agent"): write "What is the status of order
     1001?". See the executions in n8n, and each request and delivery on the right of the phone.
  2. In n8n execute "2Chat: four specialists, one of whom checks every call", and while it runs switch on a rate limit
     on the right of the phone.
  3. Execute "2Chat: ask and go on with the reply", and answer on the phone as the person who was asked.
  4. Open the chat of "2Chat: an agent that asks on WhatsApp before it acts", write "Please refund order 1001,
     25 euros", and answer the manager's question on the phone. n8n's chat does not wait for it and says "No item to
     return was found"; what the agent did then is in the Logs beside the chat.
  5. In a workflow of your own, add the node "2Chat" or "2Chat Trigger" with the credential "2Chat sandbox".

  The sandbox's base URL: ${sandbox.url} (its other switches: ${sandbox.origin}/_sandbox/)
  To forget all that you made here, delete ${userFolder('demo')}

  Ctrl-C ends all three.
`;
}
