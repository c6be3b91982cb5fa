import { labelNamed } from './grammar/labels.ts';
import { edited, type Edit, type Passage } from './passage.ts';

/** The most cells, and the most characters in each, over which the parts of a label are spread. */
const mostCells = 4;
const mostCharacters = 3;

/** Labels whose characters were set apart with tabs (部⇥门⇥客服部) stand in one cell again. */
export function withJoinedLabels(passage: Passage): Passage {
  const edits: Edit[] = [];
  let from = 0;
  for (const line of passage.text.split('\n')) {
    const cells = line.split('\t');
    let start = from;
    for (let place = 0; place < cells.length; place++) {
      const first = (cells[place] ?? '').trim();
      let length = 1;
      if (/^\p{Script=Han}{1,3}$/u.test(first) && !labelNamed(first))
        for (let count = 2; count <= Math.min(mostCells, cells.length - place); count++) {
          const parts = cells.slice(place, place + count).map((cell) => cell.trim());
          if (parts.some((part) => part === '' || part.replace(/[:：]$/, '').length > mostCharacters)) break;
          if (labelNamed(parts.join('').replace(/[:：]$/, ''))) length = count;
        }
      for (let step = 0; step < length; step++) {
        start += (cells[place + step] ?? '').length + 1;
        if (step < length - 1) edits.push({ from: start - 1, to: start, text: '' });
      }
      place += length - 1;
    }
    from += line.length + 1;
  }
  return edited(passage, edits);
}
