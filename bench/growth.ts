import { measure } from './growth/measure';
import { readSizes } from './growth/sizes';
import { tableOf, tooMuch } from './growth/table';
import { runBench } from './options';

const { sizes, json, most, only } = readSizes(process.argv.slice(2));
void runBench('growth', json, async () => {
  const measured = [];
  for (const size of sizes) {
    const one = await measure(size, { most, only });
    console.log(
      `${one.appointments} appointments: ${one.documents} documents laid in within ${one.seconds.toFixed(1)} s, in parts: ${one.parts}`,
    );
    if (one.leftOut.length)
      console.log(`reads more than fits, and was not asked: ${one.leftOut.join('; ')}`);
    measured.push(one);
  }
  return { lines: tableOf(measured), wrong: tooMuch(measured), figures: { measured } };
});
