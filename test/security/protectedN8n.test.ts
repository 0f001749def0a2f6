import './withProtection.mjs';
import { runTwoChat } from '../helpers/engine';
import { startFileServer } from '../trigger/fileServer.mjs';

it("the file of a message is not fetched from a name that leads to this machine, with n8n's protection on", async () => {
	const files = await startFileServer();
	const asked = files.asked.length;
	const { error } = await runTwoChat({
		// 2Chat itself is in this network, so that the node's own check lets it through.
		baseUrl: 'http://localhost:1/open',
		parameters: { resource: 'message', operation: 'downloadMedia' },
		input: [{ mediaUrl: `${files.url.replace('127.0.0.1', 'localhost')}/picture.jpg` }],
	});
	await files.close();
	expect(error?.message).toMatch(/^The file could not be fetched/);
	expect(files.asked).toHaveLength(asked);
});
