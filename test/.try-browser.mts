import { ensureBrowser, openBrowser } from './support/browser.ts';
console.log(await ensureBrowser());
const b = await openBrowser(); const p = await b.newPage(); await p.setContent('<h1>你好</h1>'); console.log(await p.textContent('h1'), b.version()); await b.close();
