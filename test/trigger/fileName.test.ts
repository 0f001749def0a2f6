import { fileNameOf, mimeTypeOf } from '../../nodes/TwoChat/transport/media/fileName';
import { nameInHeader } from '../../nodes/TwoChat/transport/media/headerFileName';

/** As Node gives a header that a server wrote in UTF-8. */
const asReceived = (header: string) => Buffer.from(header, 'utf8').toString('latin1');

describe('the name of a downloaded file', () => {
	const named = (path: string, mimeType: string, type = 'document') =>
		fileNameOf({ url: `https://files.example.com/${path}`, type, mimeType }, mimeType, undefined);

	it.each([
		['abc.oga', 'audio/ogg', 'abc.ogg'],
		['abc.opus', 'audio/ogg', 'abc.ogg'],
		['ABC.OGA', 'audio/ogg', 'ABC.ogg'],
		['abc.opus', '', 'abc.ogg'],
		['abc.oga?token=1.mp3', 'audio/ogg', 'abc.ogg'],
		['abc', 'audio/ogg', 'abc.ogg'],
		['voice.2026', 'audio/ogg', 'voice.2026.ogg'],
		['abc.bin', 'audio/mpeg', 'abc.mp3'],
		['abc.mpga', 'audio/mpeg', 'abc.mp3'],
		['abc.enc', 'image/jpeg', 'abc.jpg'],
		['photo.jfif', 'image/jpeg', 'photo.jpg'],
		['photo.php', 'image/png', 'photo.php.png'],
		['photo.JPG', 'image/jpeg', 'photo.JPG'],
		['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
		['clip.qt', 'video/quicktime', 'clip.mov'],
		['report.2026', 'application/pdf', 'report.2026.pdf'],
		['report.bin', 'application/pdf', 'report.pdf'],
		['sheet', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'sheet.xlsx'],
		['notes.md', 'text/plain', 'notes.md'],
		['data.parquet', 'application/octet-stream', 'data.parquet'],
		['x.abc', 'application/x-unknown', 'x.abc'],
		['', 'image/png', 'document.png'],
		['my%20photo%20%C3%A9.png', 'image/png', 'my photo é.png'],
		['100%.png', 'image/png', '100%.png'],
		['a%2Fb.png', 'image/png', 'a_b.png'],
	])('at %s, of type "%s", is %s', (path, mimeType, expected) => {
		expect(named(path, mimeType)).toBe(expected);
	});

	it.each([
		['audio/ogg; codecs=opus', undefined, 'audio/ogg'],
		['', 'audio/ogg; codecs=opus', 'audio/ogg'],
		['application/octet-stream', 'Audio/MP4', 'audio/mp4'],
		['application/octet-stream', 'binary/octet-stream', 'audio/ogg'],
		['', undefined, 'audio/ogg'],
	])('a voice note told as "%s" and served as "%s" is %s', (mimeType, served, expected) => {
		expect(mimeTypeOf({ url: '', type: 'ptt', mimeType }, served)).toBe(expected);
	});
});

describe('the name in Content-Disposition', () => {
	it.each([
		['attachment; filename="a b.pdf"', 'a b.pdf'],
		['attachment; filename=plain.pdf', 'plain.pdf'],
		['inline;filename = plain.pdf ; size=3', 'plain.pdf'],
		["attachment; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf", 'Rechnung März.pdf'],
		["attachment; filename*=utf-8'de'Rechnung%20M%C3%A4rz.pdf", 'Rechnung März.pdf'],
		["attachment; filename*=ISO-8859-1''M%E4rz.pdf", 'März.pdf'],
		['attachment; filename="fallback.pdf"; filename*=UTF-8\'\'M%C3%A4rz.pdf', 'März.pdf'],
		['attachment; filename*=UTF-8\'\'M%C3%A4rz.pdf; filename="fallback.pdf"', 'März.pdf'],
		['attachment; filename="März 東京 🎉.pdf"', 'März 東京 🎉.pdf'],
		['attachment; filename="say \\"hi\\"; ok.pdf"', 'say "hi"; ok.pdf'],
		['attachment; filename="M%C3%A4rz.pdf"', 'März.pdf'],
		['attachment; filename="100% sure.pdf"', '100% sure.pdf'],
		['attachment; filename="=?UTF-8?B?TcOkcnoucGRm?="', 'März.pdf'],
		['attachment; filename="=?utf-8?Q?M=C3=A4rz_1.pdf?="', 'März 1.pdf'],
		["attachment; filename*=UTF-8''broken%E4.pdf", 'broken%E4.pdf'],
		['attachment', ''],
		['attachment; filename=""', ''],
	])('%s gives %j', (header, expected) => {
		expect(nameInHeader(asReceived(header))).toBe(expected);
	});

	it('takes a Latin-1 name as it is', () => {
		expect(nameInHeader('attachment; filename="M\u00e4rz.pdf"')).toBe('März.pdf');
	});

	it.each([undefined, null, 42, ['attachment']])('has none in %j', (header) => {
		expect(nameInHeader(header)).toBe('');
	});
});
