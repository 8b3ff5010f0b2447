'use strict';

const FIELDS = ['allow', 'content-type', 'location'];

const NOTES = {
	patch: 'fetch writes get, post, put, delete, head and options in upper case, but not patch. Methods are case-sensitive.',
	unread: 'The browser does not show this answer to the script: CORS of this path does not allow the origin, or its preflight request was refused.',
};

function other(origin) {
	const url = new URL(origin);
	url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
	return url.origin;
}

async function describe(response) {
	const lines = [`HTTP ${response.status}`];
	for (const name of FIELDS) {
		if (response.headers.has(name)) {
			lines.push(`${name}: ${response.headers.get(name)}`);
		}
	}
	const content = await response.text();
	const json = /json/.test(response.headers.get('content-type') ?? '') && content;
	return [...lines, '', json ? JSON.stringify(JSON.parse(content), null, 2) : content.slice(0, 500)].join('\n');
}

async function send(button) {
	const { method, path, content } = button.dataset;
	const origin = 'elsewhere' in button.dataset ? other(location.origin) : '';
	const base = location.pathname.replace(/\/[^/]*$/, '');
	const request = { method };
	if (content) {
		request.headers = { 'Content-Type': 'application/json' };
		request.body = content;
	}
	let shown;
	let note = NOTES[method] ?? '';
	try {
		shown = await describe(await fetch(origin + base + path, request));
	}
	catch (error) {
		shown = String(error);
		note = NOTES.unread;
	}
	document.querySelector('#answer pre').textContent = `${method} ${origin}${path}\n\n${shown}`;
	document.querySelector('#answer .note').textContent = note;
}

for (const button of document.querySelectorAll('button[data-method]')) {
	button.addEventListener('click', () => send(button));
}
