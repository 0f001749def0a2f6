let running;

const type = () =>
	['audio/ogg;codecs=opus', 'audio/webm;codecs=opus', 'audio/mp4'].find((one) =>
		MediaRecorder.isTypeSupported(one),
	);

/**
 * Starts a voice note, or ends the one that is being recorded.
 *
 * @param {(isOn: boolean) => void} show
 * @returns {Promise<Blob | undefined>} the finished one
 */
export async function recordOrStop(show) {
	if (running) return await stop(show);
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
	const recorder = new MediaRecorder(stream, { mimeType: type() });
	const parts = [];
	recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
	recorder.start();
	running = { stream, recorder, parts };
	show(true);
	return undefined;
}

async function stop(show) {
	const { stream, recorder, parts } = running;
	running = undefined;
	show(false);
	const ended = new Promise((resolve) =>
		recorder.addEventListener('stop', resolve, { once: true }),
	);
	recorder.stop();
	await ended;
	for (const track of stream.getTracks()) track.stop();
	return new Blob(parts, { type: recorder.mimeType });
}
