import { readWebAddress } from '../../nodes/TwoChat/twochat/webAddress';

describe('an address that is right stays as it is', () => {
	it.each([
		'https://example.com',
		'HTTP://Example.com:8080/A/../b?x=1&y=%7B%7d#top',
		'https://example.com/a%20b/caf%C3%A9.jpg',
		"https://example.com/a'b(c)[d]!$*,;=:@~",
		'https://example.com/f?sig=a+b%2Fc%3D%3D&name=x|y'.replace('|', '%7C'),
		'http://127.0.0.1:5678/file',
		'https://[2001:db8::1]/a.jpg',
	])('%s', (address) => {
		expect(readWebAddress(address)).toEqual({ address });
	});
});

describe('an address as people paste it', () => {
	it.each([
		['https://example.com/my photo.jpg', 'https://example.com/my%20photo.jpg'],
		['https://example.com/a%20b c.jpg', 'https://example.com/a%20b%20c.jpg'],
		['https://example.com/café.jpg', 'https://example.com/caf%C3%A9.jpg'],
		['https://example.com/cafe\u0301.jpg', 'https://example.com/cafe%CC%81.jpg'],
		['https://example.com/100%.jpg', 'https://example.com/100%25.jpg'],
		['https://example.com/50%25 off.jpg', 'https://example.com/50%25%20off.jpg'],
		[
			'https://example.com/订单.pdf?q=да',
			'https://example.com/%E8%AE%A2%E5%8D%95.pdf?q=%D0%B4%D0%B0',
		],
		['https://example.com/👍.png', 'https://example.com/%F0%9F%91%8D.png'],
		[
			'https://example.com/Screen 9.41\u202fAM.png',
			'https://example.com/Screen%209.41%E2%80%AFAM.png',
		],
		['https://example.com/a"b<c>{d}|e^f`g', 'https://example.com/a%22b%3Cc%3E%7Bd%7D%7Ce%5Ef%60g'],
		['https://münchen.example/ü.jpg', 'https://xn--mnchen-3ya.example/%C3%BC.jpg'],
		[' <https://example.com/a.jpg>\n', 'https://example.com/a.jpg'],
		['“https://example.com/a.jpg”', 'https://example.com/a.jpg'],
		['\u200ehttps://example.com/\u200ba.jpg\u200e', 'https://example.com/a.jpg'],
	])('%j is sent as %s', (text, address) => {
		expect(readWebAddress(text)).toEqual({ address });
		expect(readWebAddress(address)).toEqual({ address });
	});
});

describe('what is no web address is refused with the reason', () => {
	it.each([
		['', /empty/],
		['\u200b', /empty/],
		['photo.jpg', /does not begin with https/],
		['example.com/photo.jpg', /does not begin with https/],
		['example.com:8080/photo.jpg', /does not begin with https/],
		['/tmp/a.jpg', /path of a file/],
		['C:\\photos\\a.jpg', /path of a file/],
		['file:///tmp/a.jpg', /path of a file/],
		['data:image/png;base64,AA', /begins with "data:"/],
		['ftp://example.com/a.jpg', /begins with "ftp:"/],
		['https://', /no host/],
		['https:///a.jpg', /no host/],
		['https:example.com/a.jpg', /no host/],
		['https://exa mple.com/a.jpg', /host|more/],
		['https://example.com:99999/a.jpg', /host "example.com:99999"/],
		['https://example.com/a.jpg https://example.com/b.jpg', /more than one/],
		['https://example.com/a.jpg,https://example.com/b.jpg', /more than one/],
		['https://example.com/a\nb.jpg', /line break/],
		['https://example.com/\ud83d.jpg', /half a character/],
	])('%j', (text, reason) => {
		expect(readWebAddress(text)).toEqual({ reason: expect.stringMatching(reason) });
	});
});
