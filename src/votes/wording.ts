/** What a roll call that is on no shared proposition is on, in words made by rule of its title. */
import type { RollCall } from '../domain/votes.ts';

/** Titles that name what is to be done: “Elimination of …” asks for it. */
const doings =
  /^(abolition|achievement|adoption|advancement|application|assistance|banning|cessation|combating|completion|conclusion|control|cooperation|co-operation|creation|declaration|defence|denuclearization|development|disarmament|elimination|emergency assistance|enhancement|enlargement|ensuring|eradication|establishment|expansion|extension|financing|follow-up|fulfilment|full implementation|further|implementation|improvement|improving|increase|limitation|maintenance|mobilization|non-proliferation|observance|participation|peaceful settlement|preparation|preparations|preservation|prevention|prohibition|promoting|promotion|protection|realization|recognition|reduction|reducing|rehabilitation|respect|restoration|review|revitalization|safeguarding|settlement|strengthening|support|suppression|universal realization|withdrawal)\b/i;

/** A sentence with its side: a yes supports it. */
export function adoptionText({ votedOn, title, symbol, date }: Pick<RollCall, 'votedOn' | 'title' | 'symbol' | 'date'>): string {
  const which = symbol === null ? `put to the vote in ${date.slice(0, 4)}` : symbol;
  const subject = title.replace(/[.\s]+$/, '');
  switch (votedOn) {
    case 'AMENDMENT':
      return `The amendment to the text on “${subject}” (${which}) should be adopted.`;
    case 'PARAGRAPH':
      return `The part voted on apart of the text on “${subject}” (${which}) should stand.`;
    case 'MOTION':
      return `The motion made under “${subject}” (${which}) should be carried.`;
    default:
      return doings.test(subject)
        ? `${capital(subject)}: this should be pursued as the resolution words it (${which}).`
        : `The resolution on “${subject}” (${which}) should be adopted.`;
  }
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
