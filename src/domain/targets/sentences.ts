/** What a sentence that means none speaks of: 生态效益指标, 此类成本, 相关内容. */
const KINDS = '(?:经济|社会|生态|环境|生态环境|可持续|成本|时效|质量|数量|满意度|服务对象|服务对象满意度|产出)';
const THING = `(?:${KINDS}*(?:效益|效应|影响力?)?(?:类|性|方面)?(?:的)?(?:指标|内容|事项|情况|项目|要求|项|效益|方面)+|${KINDS}+(?:效益|影响|成本)?|此项|该项)`;
const SUBJECT =
  '(?:(?:因|由于)?(?:本|该|此|我)?(?:项目|专项|指标|单位|资金|政策|类|项|部门|年度|年|类指标|项指标)+)?[,，:：]?';
const SOFT = '(?:暂时?|均|并|目前|基本上?|一般|确实|直接)*';
const THIS = '(?:该|此|本|这|任何|相关|对应|相应|直接|明显的?|上述|类|项|任何相关)*';
const DOES_NOT =
  '(?:不涉及|未涉及|不适用|不适用于|不产生|未产生|不存在|不设置?|未设置?|不考核|不作要求|不做要求|无需设置|无需填写|无需填报|无须填写|不填|不填报|不填写)';
const HAS_NONE = '(?:无|没有|暂无|未有|不含|无可|不具有)';

const SAYS_NONE = new RegExp(
  [
    `${SUBJECT}${SOFT}${DOES_NOT}${THIS}(?:${THING})?(?:于?${THIS}(?:项目|指标))?`,
    `${SUBJECT}${SOFT}${HAS_NONE}${THIS}${THING}`,
    `${THIS}${THING}[:：,，]?${SOFT}(?:${DOES_NOT}|无|没有)(?:本项目)?`,
    `${SUBJECT}${SOFT}与${THIS}${THING}?(?:无关|不相关)`,
    `(?:与本项目无关|本项目与此无关)`,
  ]
    .map((sentence) => `^(?:${sentence})$`)
    .join('|'),
);

/** No sentence that means none is longer; most cells hold none of the signs. */
const LONGEST = 26;
const SIGN = /[无不未没与]/;

/** Whether a text is a sentence that there is none: 本项目不涉及生态效益, 该指标不适用, 无此项. 无污染, 无事故率 are none. */
export function meansNone(text: string): boolean {
  if (text.length > LONGEST || !SIGN.test(text)) return false;
  return SAYS_NONE.test(text.replace(/[\s。.;；,，()（）]/g, ''));
}
