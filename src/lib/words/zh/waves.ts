import { format } from '../format.ts';

const f = format('zh');

/** 同一份名单后来又抽的各轮。 */
export const waves = {
	title: '各轮抽签',
	together: '各轮用同一份名单，每轮都重新锁定方案、重新掷骰子。各轮抽中的人合在一起，算作一个样本。',
	wave: (wave: number) => `第 ${wave} 轮抽签`,
	altered: (wave: number) => `第 ${wave} 轮：记录读不出来`,
	more: (wave: number, drawn: number) => `第 ${wave} 轮 ${f.count(drawn)}`,
	text: '从同一份锁定的名单里，在以前没有抽中的人当中再抽。只是多请一些人，不替换任何人；以前抽中的人照样可以填。',
	reason: (invited: number, answered: number, below: string) =>
		`再抽的理由只看份数：已邀请 ${f.count(invited)} 人，收回${answered === 0 ? '不到 10 份' : ` ${f.count(answered)} 份以上`}，低于目标 ${below}。`,
	first: '第 1 轮抽签',
	left: '还没抽中的人数',
	earlier: (attempt: number) => `前面的抽签记录 ${attempt}.json（第 ${attempt} 次抽签）`,
	choose: '前几轮的抽签记录（核对后一轮时才要，可以选几个）',
	waveOf: (name: string, wave: number) => `${name} · 第 ${wave} 轮`
};
