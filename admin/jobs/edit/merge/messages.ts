import { messages } from '../../../i18n/define.ts';

/** The words of the screen on which two people's changes of one draft are put together. */
export const mergeMessages = messages({
  zh: {
    merge: {
      title: '两个人同时改了这一版',
      lead: '%{name}在您编辑期间保存了修改。互不冲突的已经合并好；下面 %{smart_count} 处两人都改过，请逐处选择。您写的内容一处也没有丢。',
      leadNobody:
        '您编辑期间，这一版又有了新的修改。互不冲突的已经合并好；下面 %{smart_count} 处两人都改过，请逐处选择。您写的内容一处也没有丢。',
      left: '%{at} 您在这台电脑上的修改没有保存，之后这一版又有了新的修改。互不冲突的已经合并好；下面 %{smart_count} 处两边都改过，请逐处选择。',
      leftTitle: '没有保存的修改',
      mine: '我的',
      theirs: '对方的',
      base: '原来',
      gone: '删除这一条',
      kept: '保留这一条：%{words}',
      blank: '（空）',
      allMine: '全部用我的',
      allTheirs: '全部用对方的',
      apply: '合并并保存',
      open: '还有 %{smart_count} 处没有选择',
      ready: '已全部选好',
      taken: '已自动合并：我的 %{mine} 处，对方 %{theirs} 处',
      takenLine: '整条',
      order: '排列顺序',
      line: '整条的去留',
      auto: '已并入他人在 %{at} 之前保存的修改，没有冲突。',
      forget: '放弃我的修改',
      newer: '有人在 %{at} 保存了这一版的修改。您保存时会自动合并，不会互相覆盖。',
      now: '现在合并',
    },
  },
  en: {
    merge: {
      title: 'Two people changed this version at once',
      lead: '%{name} saved changes while you were writing. What does not clash is merged already; at one place both of you changed the same: choose. Nothing that you wrote is lost. |||| %{name} saved changes while you were writing. What does not clash is merged already; at %{smart_count} places both of you changed the same: choose. Nothing that you wrote is lost.',
      leadNobody:
        'The version was changed while you were writing. What does not clash is merged already; one place was changed on both sides: choose. Nothing that you wrote is lost. |||| The version was changed while you were writing. What does not clash is merged already; %{smart_count} places were changed on both sides: choose. Nothing that you wrote is lost.',
      left: 'Your changes on this computer at %{at} were never saved, and the version was changed since. What does not clash is merged already; one place was changed on both sides: choose. |||| Your changes on this computer at %{at} were never saved, and the version was changed since. What does not clash is merged already; %{smart_count} places were changed on both sides: choose.',
      leftTitle: 'Changes that were never saved',
      mine: 'Mine',
      theirs: 'Theirs',
      base: 'Before',
      gone: 'Remove this line',
      kept: 'Keep this line: %{words}',
      blank: '(empty)',
      allMine: 'Mine everywhere',
      allTheirs: 'Theirs everywhere',
      apply: 'Merge and save',
      open: 'One place is not chosen yet |||| %{smart_count} places are not chosen yet',
      ready: 'Everything is chosen',
      taken: 'Merged already: %{mine} of mine, %{theirs} of theirs',
      takenLine: 'the whole line',
      order: 'Order',
      line: 'Whether the line stays',
      auto: 'Changes that somebody else saved before %{at} were taken in; nothing clashed.',
      forget: 'Discard my changes',
      newer:
        'Somebody saved changes of this version at %{at}. They are merged with yours when you save; neither overwrites the other.',
      now: 'Merge now',
    },
  },
});
