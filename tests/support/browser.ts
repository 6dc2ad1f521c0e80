/** A real Chromium, which comes as an npm package, and pages that tell what went wrong on them. */
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium as driver, type Page } from 'playwright-core';

/** With all in one process, closing a page ends the browser. */
const oneProcess = new Set(['--single-process', '--no-zygote']);

export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !oneProcess.has(arg)),
    headless: true,
  });
}

export interface Watched {
  readonly page: Page;
  /** errors of the console and of scripts, failed requests, and requests to another host */
  readonly wrong: readonly string[];
  /** bytes that came over the wire, by path */
  readonly bytes: ReadonlyMap<string, number>;
  /** until nothing is asked any more, and the page says nowhere that it waits */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A page in a context of its own that notes all that a user would not want. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  // Sooner than a test's own limit, so that what is waited for is named.
  page.setDefaultTimeout(20_000);
  const wrong: string[] = [];
  const bytes = new Map<string, number>();
  const host = new URL(address).host;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) wrong.push(`foreign request: ${url.host}`);
  });
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400) wrong.push(`${response.status()}: ${pathname}`);
    const sizes = await response
      .request()
      .sizes()
      .catch(() => null);
    if (sizes) bytes.set(pathname, (bytes.get(pathname) ?? 0) + sizes.responseBodySize);
  });
  let underWay = 0;
  page.on('request', () => underWay++);
  page.on('requestfinished', () => underWay--);
  page.on('requestfailed', () => underWay--);
  const settled = async () => {
    // An answer is drawn a frame later, and what is drawn may ask again.
    for (let still = 0; still < 3; ) {
      still = (await page.evaluate(drawn)) && underWay === 0 ? still + 1 : 0;
    }
  };
  return { page, wrong, bytes, settled, close: () => context.close() };
}

/** Two frames later: whether the page has its heading and waits for nothing. */
const drawn = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const main = document.querySelector('main');
  done(!!main?.querySelector('h1') && !main.textContent.includes('Waiting for '));
})))`;
