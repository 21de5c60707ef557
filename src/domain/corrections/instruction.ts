import { type KindId, kindNamed } from '#domain/kinds.ts';

/** What a person means who writes of a cell instead of writing into it. */
export type Instruction =
  /** Take the indicator out. */
  | { readonly does: 'delete' }
  | { readonly does: 'empty' }
  /** Put the indicator under another kind; `null` where no kind is named. */
  | { readonly does: 'move'; readonly kind: KindId | null }
  /** 改为“≥95%”: the text itself, without the words before it. */
  | { readonly does: 'say'; readonly text: string }
  /** 已改: that something was done, and not what. */
  | { readonly does: 'claim' }
  /** 同意, 无异议: nothing to object, nothing to change. */
  | { readonly does: 'agree' };

const DELETE =
  /^(?:建议|请|拟|申请|同意|已)?(?:删除|删去|删掉|删|去掉|取消|移除|撤销)(?:掉)?(?:此|该|本|这)?(?:一)?(?:行|条|项|个|三级)?(?:指标)?$/;
const EMPTY = /^(?:建议|请|已)?(?:清空|清除|置空|留空|清除内容|改为空白?)(?:此|该|本)?(?:格|单元格|栏|项|内容)?$/;
const MOVE =
  /^(?:建议|请|拟|应|已)?(?:将?(?:此|该|本)(?:条|项|行)?(?:指标)?)?(?:移|挪|调|转|归|放|划|并)(?:整|移|动)?(?:到|至|入|为|列入|在)(.+?)(?:下|中|里|类|栏|类下)?$/;
const RENAME = /^(?:建议|请|拟|应|已)?(?:修?改|更改|更正|调整)(?:为|成)[:]?(.+)$/;
const CLAIM =
  /^(?:(?:已|己|均已|都已|全部已|全)(?:经)?(?:按[^,，。]{0,8})?(?:修?改|更改|改正|整改|修正|完善|调整|更正|处理|补充|补填|落实|完成|核实|规范|细化|量化)(?:完成|完毕|完善|好|到位|了)?|(?:按[^,，。]{0,8})?(?:修?改|整改)(?:好|完|过|完成|完毕)?了?|(?:同|如|见)(?:左|上|前|右|附件|原表|绿色|红字)|整改完毕|完成|ok|done|是|√|✓|✔)$/i;
const AGREE =
  /^(?:(?:无|没有?)(?:异议|意见|问题|不同意见)|(?:原则)?(?:同意|认可|接受|采纳|赞同|收到|知悉|已阅|知道了|好的?)(?:修改|整改|意见|该意见|以上意见|审核意见)?)$/;

/** Reads the words of a cell as an instruction; `null` where they are what the cell is to say. */
export function instructionIn(text: string): Instruction | null {
  const words = bare(text);
  if (DELETE.test(words)) return { does: 'delete' };
  if (EMPTY.test(words)) return { does: 'empty' };
  if (CLAIM.test(words)) return { does: 'claim' };
  if (AGREE.test(words)) return { does: 'agree' };
  const moved = MOVE.exec(words)?.[1];
  if (moved !== undefined) return { does: 'move', kind: kindNamed(unquoted(moved)) };
  const renamed = RENAME.exec(words)?.[1];
  if (renamed === undefined) return null;
  const kind = /指标$/.test(unquoted(renamed)) ? kindNamed(unquoted(renamed)) : null;
  if (kind !== null) return { does: 'move', kind };
  const said = /^.*?[为成]\s*[:：]?\s*(.+)$/su.exec(text.trim())?.[1] ?? renamed;
  return { does: 'say', text: unquoted(said.trim()) };
}

const EXPLAINS =
  /^(?:本项目|该项目|此项目|本指标|该指标|此项|因为|因(?:本|该|此)|由于|说明|理由|原因|情况说明|经核实|经研究|经沟通|暂不|暂无法|不需|无需|无须|不必|没有必要|保留|不改|不修改|不作修改|维持|仍按|不涉及|不适用于?本)/;

/** Whether words read as a reason rather than as an indicator or its target. */
export function explains(text: string): boolean {
  return EXPLAINS.test(bare(text)) || /[。；;！!]\s*$/.test(text);
}

/** Whether a remark is rather what a target is to say: ≥95%, 30公里. */
export function readsAsTarget(text: string): boolean {
  return /^(?!\d{4}年)(?:[≥≤><=＞＜＝]|大于|小于|不低于|不少于|不高于|不超过|不多于)*等?于?\s*\d[\d,.]*\s*(?:%|‰|\p{L}{0,4})$/u.test(
    text.normalize('NFKC').trim(),
  );
}

/** Without white space and the signs around it, full-width letters as half-width ones. */
function bare(text: string): string {
  return unquoted(text.normalize('NFKC').replace(/\s+/g, ''));
}

function unquoted(text: string): string {
  return text.replace(
    /^[“”"'‘’「」『』《》()（）【】[\]、,，:：]+|[“”"'‘’「」『』《》()（）【】[\]。.,，、;；:：!！~～]+$/gu,
    '',
  );
}
