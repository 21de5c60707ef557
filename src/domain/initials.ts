/** The first character of each initial in the order of pinyin, as the collation of browsers has it. */
const FIRST = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'];
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/** Of common characters that are read in several ways the initials of the other readings. */
const OTHERS = `
  阿e 艾y 凹w 奥y 扒p 耙p 罢p 扳p 般p 拌p 膀p 磅p 堡p 暴p 被p 辟b 扁p 便p 泊b 卜p 不f 参s 藏z 侧z 查z 掺xs 颤z 长c 厂ah 朝z 嘲z 车j
  乘s 澄d 匙c 仇q 臭x 揣tz 传z 幢z 淳z 撮z 单sc 掸s 弹t 翟z 弟t 佃t 甸ts 调tz 丁z 侗t 恫t 洞t 兑ry 蹲c 囤t 堕h 蛾y 恶w 番p 繁p 份b
  冯p 佛b 否p 拂b 脯f 盖h 港j 皋h 镐h 疙y 革j 蛤g 给j 谷y 广a 龟jq 柜j 棍h 夯b 呵a 喝y 合g 貉m 嘿m 亨p 虹j 红g 唬x 坏p 会k 稽q 缉q 伎q
  祭z 夹gx 贾g 槛j 见x 将q 疆q 降x 侥y 缴z 剿c 揭q 解x 芥g 景y 颈g 净c 拘g 咀z 句g 浚x 咖g 卡q 咯lk 楷j 扛g 亢hg 苛h 壳q 咳k 吭h 傀g
  溃h 括g 蜡z 腊x 姥m 乐y 率s 纶g 蔓w 么y 秘b 泌b 淖cz 尿s 弄l 疟y 哦e 旁b 刨b 炮b 彭b 频b 屏b 埔p 曝b 瀑b 期j 栖x 其j 奇j 齐jz 岂k
  契x 铅y 乾g 浅j 堑zj 嵌k 强j 抢c 鞘s 俏x 茄q 且j 趋c 区o 渠j 趣c 圈j 券x 洒x 鳃x 刹c 裳c 芍q 蛇y 摄n 射y 沈c 省x 盛c 石d 食y 识z 适k
  氏z 属z 术z 衰c 说y 伺s 宿x 隋d 孙x 她j 汤s 倘c 淌c 陶y 提d 填z 屯z 驮d 拓z 宛y 万m 尾y 蔚y 尉y 挝z 涡g 斡g 无m 吾y 系j 戏h 虾h 厦x
  吓h 纤q 详y 巷h 嚣a 校j 些s 挟j 邪y 泄y 信s 行h 戌q 嘘s 许h 畜x 羊x 仰a 叶x 遗w 疑n 涌c 俞s 愉t 吁y 攒c 泽s 曾z 喳c 轧zg 栅sc 粘n
  辗n 崭c 召s 折s 枝q 殖s 峙s 种c 重c 粥y 朱s 助c 拽y 椎c 追d 兹c 卒c
`;

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();
const others = new Map(
  OTHERS.trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);

/** The initials a character can have; '' for what is no Chinese character. */
export function initialsOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return '';
  const before = known.get(character);
  if (before !== undefined) return before;
  const at = FIRST.findLastIndex((first) => pinyin.compare(first, character) <= 0);
  const all = `${LETTERS[at] ?? ''}${others.get(character) ?? ''}`;
  known.set(character, all);
  return all;
}

/** A text as `initialsPattern` looks it up: each character with the initials it can have, without blanks. */
export function spelled(text: string): string {
  return [...text.toLowerCase().replaceAll(/[\s,]/g, '')].map((one) => `${one}${initialsOf(one)},`).join('');
}

/** What finds words, by characters or by initials, in what `spelled` makes of a text; '' where they have no letters. */
export function initialsPattern(words: string): string {
  const wanted = [...words.toLowerCase().replaceAll(/[\s,]/g, '')];
  if (!wanted.some((one) => one >= 'a' && one <= 'z')) return '';
  return wanted.map((one) => `[^,]*${one.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}[^,]*,`).join('');
}
