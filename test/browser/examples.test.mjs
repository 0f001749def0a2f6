import assert from 'node:assert/strict';
import { it } from 'node:test';
import { exampleNames, readExample } from '../../scripts/lib/examples.mjs';
import { useSandbox } from '../n8n/helpers.mjs';
import { scriptedModel } from '../n8n/scriptedModel.mjs';
import { openReadOnly } from './canvas.mjs';
import { openBrowser } from './editor.mjs';
import { pathOf } from './screenshots.mjs';
import { savePicture } from './pictures.mjs';
import { stillWebp } from './webp.mjs';

const { credential } = await useSandbox();
const { node: model } = await scriptedModel();
await openBrowser();

it('shows every example as it is imported, with nothing but the credentials to fill in', async () => {
	const { page, show } = await openReadOnly();
	for (const name of exampleNames()) {
		const workflow = readExample(name, credential, model.credentials.openAiApi);
		const canvas = await show(workflow);

		const notes = workflow.nodes.filter(({ type }) => type.endsWith('stickyNote'));
		assert.equal(await canvas.getByTestId('sticky').count(), notes.length, name);
		assert.equal(
			await canvas.getByTestId('canvas-node').count(),
			workflow.nodes.length - notes.length,
			name,
		);
		for (const lack of ['node-not-installed', 'node-issues', 'node-setup-required'])
			assert.equal(await canvas.getByTestId(lack).count(), 0, `${name}: ${lack}`);

		const png = await canvas.screenshot({ animations: 'disabled' });
		await savePicture(page, pathOf(`${name}.webp`), await stillWebp(page, png));
	}
});
