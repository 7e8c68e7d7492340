/** A headless Chromium: a page is opened, looked at, clicked and printed as a person would. */

import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needed } from '../systemProgram.ts';

/** The window that a page is looked at in: its size in CSS pixels, and whether the person prefers dark pages. */
export interface Screen {
	readonly width: number;
	readonly height: number;
	readonly dark?: boolean;
}

/** An open page, and what it complained of: messages of its console and errors; and every request that it made. */
export interface Tab {
	readonly page: Page;
	readonly complaints: string[];
	readonly requests: string[];
}

/** Starts the system's Chromium. Throws where there is none. */
export function startChromium(): Promise<Browser> {
	return puppeteer.launch({
		executablePath: needed('chromium'),
		pipe: true,
		// On a busy machine it takes its time; what hangs is ended by the time of the test.
		timeout: 0,
		protocolTimeout: 0,
		// A container has no sandbox for root, and little shared memory.
		args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
	});
}

/** Opens the file in a window of that size. */
export async function openPage(browser: Browser, path: string, { width, height, dark = false }: Screen): Promise<Tab> {
	const page = await browser.newPage();
	page.setDefaultTimeout(0);
	const tab: Tab = { page, complaints: [], requests: [] };
	page.on('console', (message) => tab.complaints.push(message.text()));
	page.on('pageerror', (error) => tab.complaints.push(String(error)));
	page.on('request', (request) => tab.requests.push(request.url()));
	await page.setViewport({ width, height, isMobile: width < 600 });
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
	await page.goto(pathToFileURL(path).href);
	return tab;
}

/** The page as it is printed: on the paper that its style sheet asks for, without backgrounds. */
export function printed(page: Page): Promise<Uint8Array> {
	return page.pdf({ preferCSSPageSize: true, printBackground: false });
}
