import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../config/browser';
import { asUsed, type JourneyHospital, MONDAY } from '../tests/journeys/hospital';
import { phoneOf } from '../tests/journeys/phone';
import { readNumbers, runBench } from './options';
import { layInMorning, type Scene, scenes } from './pictures/scenes';
import { smallPicture } from './pictures/small';

const options = readNumbers(process.argv.slice(2), {});
if (!existsSync('dist/h5/index.html')) {
  console.error('no pages are built: npm run build -- h5');
  process.exit(1);
}
const FOLDER = 'docs/pictures';

/** The built demonstration. The functions’ code is next to it. */
const demonstration = (): Promise<typeof import('../config/demo/hospital')> =>
  import(pathToFileURL(resolve('dist/local/config/demo/hospital.js')).href);

void runBench('pictures', options.json, async dataDir => {
  const { openHospital } = await demonstration();
  const opened = await openHospital({ root: resolve('.'), port: 0, dataDir, log: () => {} });
  const browser = await launchBrowser();
  try {
    const hospital = asUsed(opened, dataDir);
    hospital.at(MONDAY);
    await hospital.layIn();
    await mkdir(FOLDER, { recursive: true });
    const sizes: [name: string, bytes: number][] = [];
    for (const scene of scenes(await layInMorning(hospital))) {
      const picture = await pictureOf(browser, hospital, scene);
      await writeFile(`${FOLDER}/${scene.name}.webp`, picture);
      sizes.push([scene.name, picture.length]);
    }
    return {
      lines: sizes.map(([name, bytes]) => `${name.padEnd(14)} ${(bytes / 1000).toFixed(1)} KB`),
      wrong: [],
      figures: Object.fromEntries(sizes),
    };
  } finally {
    await browser.close();
    await opened.close();
  }
});

async function pictureOf(
  browser: Browser,
  hospital: JourneyHospital,
  { account, at, sees, width = 375, height = 760, language, dark = false, elder }: Scene,
): Promise<Buffer> {
  const phone = await phoneOf(browser, hospital, account, { width, height, dark });
  if (language) await phone.reads(language);
  if (elder)
    await phone.context.addInitScript(
      `if (location.protocol !== 'about:') localStorage.setItem('look.elder', '{"data":true}')`,
    );
  await phone.open(at);
  await phone.sees(sees);
  await phone.settled();
  const drawing = await phone.context.newPage();
  const picture = await smallPicture(phone.page, drawing);
  await phone.close();
  return picture;
}
