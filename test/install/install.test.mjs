import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { packPackage } from '../../scripts/lib/build.mjs';
import { run } from '../../scripts/lib/children.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { ensureN8n } from '../../scripts/lib/n8n-install.mjs';
import { repository, userFolder } from '../../scripts/lib/paths.mjs';
import { say } from '../../scripts/lib/progress.mjs';
import { credentialFor, inALine, manualTrigger, twoChat } from '../n8n/helpers.mjs';
import { OwnN8n } from '../n8n/ownN8n.mjs';
import { number, RECEIVED, TriggerWorkflow } from '../n8n/triggers.mjs';
import { Asking, JANE, OWN, written } from '../n8n/waiting.mjs';
import { Registry } from './registry.mjs';

/** The whole way of one n8n, step by step: each test goes on where the one before it ended. */

const NAME = 'n8n-nodes-twochat';
const TWO = [RECEIVED, 'whatsapp.order.received'];
const NEXT = { version: '0.1.1', words: 'The next version of this node' };

let sandbox;
let npmHere;
let own;
let credential;
/** A published workflow, and how many executions it must have by now. */
let trigger;
let heard = 0;
/** A run that waits for a reply. */
let question;

/** The list of Settings → Community nodes, and what its buttons do. */
const listed = async () => await own.client.call('GET', '/community-packages');
const install = async () => await own.client.call('POST', '/community-packages', { name: NAME });
const update = async () => await own.client.call('PATCH', '/community-packages', { name: NAME });
const uninstall = async () => await own.client.call('DELETE', `/community-packages?name=${NAME}`);

const save = async (nodes, connections = inALine(nodes)) =>
	await own.client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections });

/** A workflow with the action node sends one message. */
async function sends(message) {
	const from = number(OWN);
	const send = { resource: 'message', operation: 'sendText', from, to: JANE, message };
	const { id } = await save([manualTrigger(), twoChat('Send', credential, send)]);
	const { status, message: failure } = await own.client.runWorkflow(id, { trigger: 'Start' });
	assert.equal(status, 'success', failure);
	assert.equal(written(sandbox).filter((text) => text === message).length, 1);
	say(`A workflow with 2Chat runs: "${message}" was sent once`);
}

/** A delivery starts the published workflow exactly once. */
async function hears(text) {
	await sandbox.receive({ text });
	heard += 1;
	const [{ json }] = await trigger.outputs(heard);
	assert.equal(json.text, text);
	say(`"${text}" was delivered: ${heard} executions of the trigger in all`);
}

/** A delivery is answered by n8n with an error, and starts nothing. */
async function isDeaf() {
	const [{ status, body }] = await sandbox.deliver(RECEIVED);
	assert.equal((await trigger.executions()).length, heard);
	say(`A delivery is answered ${status}: ${JSON.parse(body).message}`);
	assert.equal(status, 400);
}

const atTwoChat = () => sandbox.state.subscriptions.list().map((one) => ({ ...one }));

/** Does something that must ask 2Chat nothing, and leave it as it is. */
async function unseenBy2Chat(what, act) {
	const before = atTwoChat();
	const calls = sandbox.requests.length;
	await act();
	assert.equal(sandbox.requests.length, calls);
	assert.deepEqual(atTwoChat(), before);
	say(`${what}: 2Chat was asked nothing, and has the same ${before.length} subscriptions`);
}

before(async () => {
	npmHere = await Registry.start();
	const tarball = await packPackage(npmHere.folder);
	await npmHere.publish(tarball, (manifest, folder) => {
		manifest.version = NEXT.version;
		const file = join(folder, 'dist/nodes/TwoChat/TwoChat.node.js');
		const code = readFileSync(file, 'utf8');
		writeFileSync(file, code.replace(/\bdescription: '[^']*'/, `description: '${NEXT.words}'`));
	});
	await npmHere.publish(tarball);
	sandbox = await startSandbox();
	const port = Number(new URL(process.env.TWOCHAT_N8N_URL ?? '').port);
	own = new OwnN8n({ ...(await ensureN8n()), folder: userFolder(`test-${process.pid}`) }, port);
	await own.start({ env: npmHere.env });
	say('n8n runs, with no community package');
});

after(async () => {
	await own.stop();
	await sandbox.close();
	npmHere.close();
});

describe('installed in the editor', () => {
	it('is there at once, with its two nodes and its credential', async () => {
		assert.deepEqual(await listed(), []);
		const { installedVersion, installedNodes } = await install();
		const types = installedNodes.map(({ type }) => type);
		assert.deepEqual(types, [`${NAME}.twoChat`, `${NAME}.twoChatTrigger`]);
		say(`Installed: ${NAME} ${installedVersion}, with ${types.join(', ')}`);
		assert.equal(installedVersion, '0.1.0');
		const saved = credentialFor(sandbox);
		const { message } = await own.client.testCredential(saved);
		assert.equal(message, 'Connection successful!');
		credential = await own.client.saveCredential(saved);
	});

	it('runs a workflow, starts a published one, and asks somebody', async () => {
		await sends('Installed');
		trigger = await new TriggerWorkflow(own.client, sandbox).make(
			credential,
			{ events: TWO },
			save,
		);
		assert.equal(await trigger.publish(), undefined);
		trigger.assertSubscribed(TWO);
		await hears('Before the update');
		question = await new Asking(own.client, sandbox, credential).start({}, {}, save);
		say('A run of Send and Wait for Response waits');
	});
});

describe('updated while a trigger is published and a run waits', () => {
	it('is offered, and changes nothing at 2Chat', async () => {
		npmHere.latest = NEXT.version;
		const [{ updateAvailable }] = await listed();
		assert.equal(updateAvailable, NEXT.version);
		await unseenBy2Chat('Updated', async () => {
			const { installedVersion } = await update();
			assert.equal(installedVersion, NEXT.version);
		});
		const [{ description }] = await own.client.call('POST', '/node-types', {
			nodeInfos: [{ name: `${NAME}.twoChat`, version: 1 }],
		});
		assert.equal(description, NEXT.words);
	});

	it('starts one run for a message, gives the waiting run its reply, and sends', async () => {
		await hears('After the update');
		const { reply } = await question.ended();
		assert.equal(reply.text, 'After the update');
		say('The waiting run went on with it');
		await sends('Updated');
	});

	it('is published anew without a restart', async () => {
		assert.equal(await trigger.publish({ parameters: { events: [RECEIVED] } }), undefined);
		trigger.assertSubscribed([RECEIVED]);
		assert.equal(await trigger.publish({ parameters: { events: TWO } }), undefined);
		trigger.assertSubscribed(TWO);
		await hears('Published anew');
	});

	it('goes on after a restart', async () => {
		await own.stop();
		const before = atTwoChat();
		const calls = sandbox.requests.length;
		await own.start({ env: npmHere.env });
		await until('the watch has looked', async () =>
			sandbox.requests.slice(calls).some(({ path }) => path === '/whatsapp/get-numbers')
				? true
				: undefined,
		);
		assert.deepEqual(atTwoChat(), before);
		say('n8n was restarted: 2Chat has the same subscriptions');
		await hears('After the restart');
		await sends('Restarted');
	});
});

describe('uninstalled', () => {
	it('while its trigger is published, leaves the subscriptions, and n8n refuses what they deliver', async () => {
		await unseenBy2Chat('Uninstalled with a published trigger', uninstall);
		assert.deepEqual(await listed(), []);
		await isDeaf();
	});

	it('hears again once it is back', async () => {
		await install();
		await hears('Installed again');
	});

	it('and unpublished only then, leaves them too, until it is back and published', async () => {
		await uninstall();
		await unseenBy2Chat('Unpublished without the package', () => trigger.unpublish());
		await install();
		const before = atTwoChat();
		assert.equal(await trigger.publish(), undefined);
		assert.deepEqual(atTwoChat(), before);
		say('Installed and published again: the trigger has taken its subscriptions over');
		await hears('Published again');
	});

	it('after its trigger was unpublished, leaves nothing', async () => {
		await trigger.unpublish();
		await uninstall();
		assert.deepEqual([atTwoChat(), await listed()], [[], []]);
		say('Unpublished, then uninstalled: nothing is left');
	});
});

describe('installed by npm', () => {
	const nodes = () => join(own.settings.folder, '.n8n', 'nodes');
	const versionThere = () =>
		JSON.parse(readFileSync(join(nodes(), 'node_modules', NAME, 'package.json'), 'utf8')).version;
	const [, command = ''] =
		/^\| \*\*npm\*\* \| `([^`]+)`/m.exec(readFileSync(join(repository, 'README.md'), 'utf8')) ?? [];

	/** As a user types it, where `~` is the folder of n8n's user. */
	async function type(line) {
		const { node, folder } = own.settings;
		const PATH = `${dirname(node)}:${process.env.PATH}`;
		const env = { PATH, HOME: folder, ...npmHere.env };
		const { code, output } = await run('sh', ['-c', line], { cwd: folder, env });
		assert.equal(code, 0, output);
		say(`${line}: ${versionThere()}`);
	}

	it('as the README says, is there after the next start of n8n', async () => {
		await own.stop();
		npmHere.latest = '0.1.0';
		await type(command);
		assert.equal(versionThere(), '0.1.0');
		await own.start({ env: npmHere.env });
		await sends('By npm');
		assert.equal(await trigger.publish(), undefined);
		trigger.assertSubscribed(TWO);
		await hears('By npm too');
		assert.deepEqual(await listed(), []);
	});

	it('and updated, is the newest', async () => {
		npmHere.latest = NEXT.version;
		await type(`${command}@latest`);
		assert.equal(versionThere(), NEXT.version);
	});
});

it('needed no other package, and did nothing that 2Chat would refuse', () => {
	// npm also looks for a newer npm, and for known faults of what it installed.
	const ofNpm = ['/npm', '/-/npm/v1/security/advisories/bulk'];
	const packages = npmHere.asked.filter((path) => !ofNpm.includes(path));
	assert.deepEqual(
		packages.filter((path) => !path.startsWith(`/${NAME}`)),
		[],
	);
	assert.deepEqual(sandbox.violations, []);
	say(`Other hosts that n8n asked, in vain: ${[...new Set(npmHere.refused)].join(', ')}`);
});
