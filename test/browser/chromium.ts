/** A headless Chromium, spoken to over a pipe: a page is opened, looked at, clicked and printed as a person would. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';

type Answer = Readonly<Record<string, unknown>>;

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: Answer;
	readonly result?: Answer;
	readonly error?: { readonly message: string };
	readonly sessionId?: string;
}

/** What a page did that it should not have, in its own words. */
export interface Complaints {
	readonly console: string[];
	readonly requests: string[];
}

/** The browser; it has a folder of its own and no network worth the name. */
export class Chromium {
	readonly #folder = mkdtempSync(join(tmpdir(), 'claims-chromium-'));
	readonly #process: ChildProcess;
	readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
	readonly #heard: ((message: Message) => void)[] = [];
	#next = 1;
	#rest = '';

	constructor() {
		this.#process = spawn(
			'chromium',
			[
				...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars', '--remote-debugging-pipe'],
				...['--disable-background-networking', '--disable-component-update', '--no-first-run', `--user-data-dir=${this.#folder}`],
			],
			{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
		);
		this.#from.setEncoding('utf8').on('data', (text: string) => this.#read(text));
		this.#process.on('error', (error) => this.#lost(error));
		this.#process.on('exit', () => this.#lost(new Error('chromium ended')));
	}

	/** Opens the file in a window of that size. */
	async open(path: string, { width, height, dark = false }: { width: number; height: number; dark?: boolean }): Promise<Tab> {
		const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
		const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
		const tab = new Tab(this, String(sessionId));
		const complaints = tab.complaints;
		this.#heard.push(({ method, params, sessionId: of }) => {
			if (of !== sessionId) return;
			if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded' || method === 'Runtime.consoleAPICalled')
				complaints.console.push(JSON.stringify(params));
			if (method === 'Network.requestWillBeSent') complaints.requests.push(JSON.stringify(params?.documentURL));
		});
		for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await tab.send(`${domain}.enable`);
		await tab.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 });
		await tab.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
		await this.#loaded(tab, () => tab.send('Page.navigate', { url: pathToFileURL(path).href }));
		return tab;
	}

	/** Loads the page once more. */
	reload(tab: Tab): Promise<void> {
		return this.#loaded(tab, () => tab.send('Page.reload'));
	}

	async #loaded({ session }: Tab, load: () => Promise<Answer>): Promise<void> {
		const loaded = new Promise<void>((resolve) => {
			this.#heard.push(({ method, sessionId }) => {
				if (sessionId === session && method === 'Page.loadEventFired') resolve();
			});
		});
		await load();
		await loaded;
	}

	/** One command of the protocol. */
	send(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
		});
	}

	/** Ends it. */
	async end(): Promise<void> {
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		this.#process.kill();
		await ended;
		rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
	}

	get #to(): Writable {
		const stream = this.#process.stdio[3];
		if (!stream || !('write' in stream)) throw new Error('no pipe to chromium');
		return stream;
	}

	get #from(): Readable {
		const stream = this.#process.stdio[4];
		if (!stream || !('read' in stream)) throw new Error('no pipe from chromium');
		return stream;
	}

	#read(text: string): void {
		const parts = `${this.#rest}${text}`.split('\0');
		this.#rest = parts.pop() ?? '';
		for (const part of parts) {
			const message: Message = JSON.parse(part);
			for (const hear of this.#heard) hear(message);
			const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
			if (message.error) waiting?.reject(new Error(message.error.message));
			else waiting?.resolve(message.result ?? {});
		}
	}

	#lost(error: Error): void {
		for (const { reject } of this.#waiting.values()) reject(error);
	}
}

/** A page that is open. */
export class Tab {
	readonly complaints: Complaints = { console: [], requests: [] };
	readonly #browser: Chromium;
	readonly session: string;

	constructor(browser: Chromium, session: string) {
		this.#browser = browser;
		this.session = session;
	}

	/** One command of the protocol, to this page. */
	send(method: string, params: Answer = {}): Promise<Answer> {
		return this.#browser.send(method, params, this.session);
	}

	/** What the expression gives on the page. Throws where it throws. */
	async value(expression: string): Promise<unknown> {
		const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true });
		if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
		return result !== null && typeof result === 'object' && 'value' in result ? result.value : undefined;
	}

	/** Clicks the middle of the element, as a mouse does. */
	async click(selector: string): Promise<void> {
		const at = await this.value(
			`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.scrollIntoView({ block: 'center', inline: 'center' }); const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()`,
		);
		if (!Array.isArray(at)) throw new Error(`not there: ${selector}`);
		const [x, y] = at;
		for (const type of ['mousePressed', 'mouseReleased'])
			await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
	}

	/** Types into what has the focus. */
	async type(text: string): Promise<void> {
		await this.send('Input.insertText', { text });
	}

	/** The whole page as PNG. */
	async picture(): Promise<Buffer> {
		const { data } = await this.send('Page.captureScreenshot', { captureBeyondViewport: true });
		return Buffer.from(String(data), 'base64');
	}

	/** As it is printed. */
	async pdf(): Promise<Buffer> {
		const { data } = await this.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
		return Buffer.from(String(data), 'base64');
	}
}
