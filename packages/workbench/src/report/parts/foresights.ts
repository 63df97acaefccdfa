import {
  type Buyers,
  type ForesightReport,
  aliveProbability,
  expectedOrder,
  expectedPurchases,
} from '@homebody/predictions';
import type { ForeseenReport } from '../../foresee/foresee-log.ts';
import { counted, fixed, percent, whole } from '../figures.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import type { Part } from '../part.ts';
import { reliabilityPicture } from '../reliability-picture.ts';

export const foresights: Part = {
  id: 'foresights',
  title: 'What is foreseen',
  body: ({ predictions, foreseen, checked }) => {
    if (!predictions)
      return markup`<p>The pack foresees nothing: too few people are behind every question, or it was not asked for.</p>`;
    const names = [...predictions.foresights, ...predictions.choices].map(({ name }) => name);
    const buyers = predictions.buyers
      ? buyersInWords(predictions.buyers)
      : markup`<p>Of what customers will buy again nothing is said.</p>`;
    if (!foreseen)
      return markup`<p>The pack answers ${names.length === 0 ? 'no question' : names.join(', ')} of a visitor, on the visitor’s own device. How well was not counted: that takes the log.</p>
        ${buyers}`;
    return markup`<p>
        Learned from what ${counted(foreseen.people, 'person', 'people')} did, by time: older moments teach, newer ones
        calibrate, and the newest judge. Learned again for this page, of people other than in the pack where the build
        had another seed. No statement is over fewer than ${whole(checked.k.group)} people.
      </p>
      ${foreseen.reports.map(questionOf)} ${choicesOf(foreseen)} ${buyers}`;
  },
};

const questionOf = (report: ForesightReport): Markup => {
  const { name, words, quality, withheld, judged, share, trained } = report;
  const head = markup`<h3>How likely ${words} <small>(${name})</small></h3>`;
  if (!quality) return markup`${head}<p>Left out: ${withheld ?? ''}</p>`;
  const { area, calibrationError, reliability, features } = quality;
  return markup`${head}
    ${withheld === undefined ? nothing : markup`<p>Left out: ${withheld}</p>`}
    <p>
      Learned from ${whole(trained)} moments, judged by ${whole(judged)} later people, of whom ${percent(share)} did. Who did
      is told from who did not with an area under the curve of ${fixed(area.value)} (${fixed(area.low)} to
      ${fixed(area.high)}; 0.5 is chance). Probabilities are off by ${percent(calibrationError.value)} on average
      (${percent(calibrationError.low)} to ${percent(calibrationError.high)}).
    </p>
    <p>What moves it most: ${features.map((feature) => feature.words).join('; ')}.</p>
    ${reliability.length < 2 ? nothing : reliabilityPicture(`foresight-${name}`, `Likely ${words}`, reliability)}`;
};

const choicesOf = ({ choiceReports }: ForeseenReport): readonly Markup[] =>
  choiceReports.map(
    ({
      name,
      words,
      options,
      judged,
      quality,
      withheld,
    }) => markup`<h3>What is foreseen is ${words} <small>(${name})</small></h3>
      ${withheld === undefined ? nothing : markup`<p>Left out: ${withheld}</p>`}
      ${
        quality
          ? markup`<p>
              One of ${whole(options)}. Of ${whole(judged)} later people it was right for ${percent(quality.hits.value)}
              (${percent(quality.hits.low)} to ${percent(quality.hits.high)}), ${percent(quality.gain.value)} more of them
              than everybody’s favourite.
            </p>`
          : nothing
      }`,
  );

const quarter = 13;
const firstTimer = { repeats: 0, recency: 0, age: 0 };
/** Twice again in a quarter, the last time at its end. */
const regular = { repeats: 2, recency: quarter, age: quarter };
const silent = { ...regular, age: 2 * quarter };

/** The models' parameters say little to anybody: what they expect of three customers says it. */
const buyersInWords = ({ purchases, orders }: Buyers): Markup => {
  const within = (history: typeof firstTimer, weeks: number): string =>
    expectedPurchases(purchases, history, weeks).toFixed(2);
  return markup`<h3>What customers will buy again</h3>
    <p>
      Of somebody who buys for the first time today, ${within(firstTimer, quarter)} further purchases are expected within 13
      weeks and ${within(firstTimer, 52)} within a year; of somebody who came back twice in 13 weeks and bought today,
      ${within(regular, quarter)} within the next 13. If they then stay away for as long again, they are still a customer with a
      probability of ${percent(aliveProbability(purchases, silent))}. An order is worth
      ${expectedOrder(orders, { purchases: 0, mean: 0 }).toFixed(2)} on average, in the shop’s currency.
    </p>`;
};
