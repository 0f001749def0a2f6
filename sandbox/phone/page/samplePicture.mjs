/** Draws a picture to send: a cup on a table, with the time on it, so that no two are the same. */
export async function samplePicture() {
	const canvas = document.createElement('canvas');
	canvas.width = 480;
	canvas.height = 320;
	const pen = canvas.getContext('2d');
	const fill = (color, draw) => {
		pen.fillStyle = color;
		pen.beginPath();
		draw();
		pen.fill();
	};
	const sky = pen.createLinearGradient(0, 0, 0, 320);
	sky.addColorStop(0, '#f9d9a8');
	sky.addColorStop(1, '#f3b27a');
	fill(sky, () => pen.rect(0, 0, 480, 320));
	fill('#fff3d6', () => pen.arc(372, 88, 42, 0, 7));
	fill('#8a5a3c', () => pen.rect(0, 238, 480, 82));
	fill('#744a31', () => pen.rect(0, 238, 480, 8));
	fill('rgba(0,0,0,.18)', () => pen.ellipse(226, 262, 118, 14, 0, 0, 7));
	pen.strokeStyle = '#12715a';
	pen.lineWidth = 18;
	pen.beginPath();
	pen.arc(300, 180, 34, -1.4, 1.5);
	pen.stroke();
	fill('#0f8a6c', () => pen.roundRect(146, 128, 150, 130, [8, 8, 46, 46]));
	fill('#3c2415', () => pen.ellipse(221, 130, 72, 14, 0, 0, 7));
	pen.strokeStyle = 'rgba(255,255,255,.75)';
	pen.lineWidth = 6;
	for (const x of [190, 222, 254]) {
		pen.beginPath();
		pen.moveTo(x, 106);
		pen.bezierCurveTo(x - 18, 86, x + 18, 70, x, 46);
		pen.stroke();
	}
	pen.fillStyle = '#ffffff';
	pen.font = '600 22px system-ui, sans-serif';
	pen.textAlign = 'center';
	pen.fillText(new Date().toLocaleTimeString('en-GB'), 221, 205);
	return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
