/** Where the name of a part stands in a cell of money, and where its number begins. */
interface Place {
  readonly text: string;
  readonly from: number;
  readonly behind: number;
}

/** 100万元 with more behind it. */
const NUMBER_FIRST = /^[¥￥]?\s*-?\d[\d,.]*\s*[百千万亿]{0,2}元?\s*[\n,，;；。(（]/;
const PART =
  /[\s,，;；。、:：(（](?:其中\s*[:：,，]?\s*)?(?:\d{1,2}[.、]\s*)?(\p{Script=Han}{2,14}(?:[(（][^()（）\d]*[)）])?)\s*[:：为]?\s*(?=-?\d)/gu;
/** Words between a name and its number, and those that qualify one. */
const NO_NAMES = /^(?:其中|约|大约|预计|估计|计划|合计约|为|人民币)$/;

/** Whether a cell begins with an amount and says more behind it. */
export function startsWithAmount(text: string): boolean {
  return NUMBER_FIRST.test(text);
}

/** The names before numbers in a cell of money: 其中：财政拨款80；其他资金：20. */
export function amountParts(text: string): readonly Place[] {
  return [...text.matchAll(PART)]
    .map((match) => ({ text: match[1] ?? '', from: match.index, behind: match.index + match[0].length }))
    .filter((place) => !NO_NAMES.test(place.text));
}
