import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const urls = process.argv.slice(3); const scheme = process.argv[2] as 'light'|'dark';
for (const [i,u] of urls.entries()) for (const w of [360,1280]) {
  const p = await b.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  await p.goto('http://localhost:4420'+u); await p.waitForTimeout(300);
  await p.evaluate(async () => { for (let y=0;y<document.body.scrollHeight;y+=600){ scrollTo(0,y); await new Promise(r=>setTimeout(r,60)); } scrollTo(0,0); });
  await p.screenshot({ path: `/tmp/out/s-${scheme}-${i}-${w}.png`, fullPage: true }); await p.close();
}
await b.close();
