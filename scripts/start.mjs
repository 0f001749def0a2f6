import { importExamples } from './lib/examples.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { userFolder } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { step } from './lib/progress.mjs';
import { startPackageInN8n } from './lib/real-n8n.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm start`: an n8n to try the nodes in, connected to a 2Chat of our own (the sandbox). It needs no account, keeps
 * everything below `.cache/`, and leaves the n8n that you may have of your own alone.
 */
const owner = {
	email: 'demo@example.com',
	password: 'Demo-only-1',
	firstName: 'Demo',
	lastName: 'User',
};

await runScript(async () => {
	await ensureDependencies();
	// Loaded only now: its library may have been installed by the line above.
	const { startSandbox } = await import('../sandbox/server.mjs');
	const sandbox = await startSandbox({
		port: await freePort(4010),
		contacts: 250,
		echoSentMessages: true,
		acknowledgeAfterMs: { sent: 300, received: 1500, read: 8000 },
	});
	const n8n = await startPackageInN8n({ name: 'demo', owner, port: await freePort(5678) });
	await step('Importing the demo credential and workflows', async () => {
		const credential = await n8n.client.saveCredential({
			name: '2Chat sandbox',
			type: 'twoChatApi',
			data: { apiKey: sandbox.apiKey, baseUrl: sandbox.url },
		});
		await importExamples(n8n.client, credential);
	});
	console.log(whatToTry(n8n, sandbox));
	await n8n.ended;
	throw new Stop(`n8n has ended by itself. The end of its log, ${n8n.logFile}, says why.`);
});

function whatToTry(n8n, sandbox) {
	return `
  n8n is open at   ${n8n.url}
  E-mail           ${owner.email}
  Password         ${owner.password}

  1. Open the workflow "2Chat: five operations" and choose "Execute workflow".
  2. "2Chat: reply to a message" is published and waits for WhatsApp messages. Have the sandbox
     deliver one, then look at the workflow's executions and at what it sent:

       curl -H 'content-type: application/json' -d '{"event":"whatsapp.message.received"}' ${sandbox.origin}/_sandbox/deliver
       curl ${sandbox.origin}/_sandbox/state/messages

  3. Execute "2Chat: ask and go on with the reply", and answer it as the person who was asked:

       curl -H 'content-type: application/json' -d '{"text":"At nine"}' ${sandbox.origin}/_sandbox/receive

  4. In a workflow of your own, add the node "2Chat" or "2Chat Trigger" with the credential "2Chat sandbox".

  The sandbox, a 2Chat of our own with invented data: ${sandbox.url} (what it holds: ${sandbox.origin}/_sandbox/)
  To forget all that you made here, delete ${userFolder('demo')}

  Ctrl-C ends n8n and the sandbox.
`;
}
