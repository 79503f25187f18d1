import {expect} from '@open-wc/testing';
import {everything, given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, show} from '../support/show.js';
import {stage} from '../support/staged.js';

it('shows what a reader chooses after the box went to and fro while its first code was on its way', async () => {
  const vote = {method: 'PUT', json: {up: 4, down: 1}} as const;
  await stage('u-fro/comments/a/vote', vote);
  for (const id of ['1', '2'])
    await stage(`u-fro/articles/${id}/comments`, {
      json: givenPage([given('a')], {policy: everything}),
    });
  const box = await show('comment-box', {
    ...{endpoint: '/staged/u-fro', 'article-id': '1', 'remember-visits': ''},
  });
  for (const id of ['2', '1']) {
    const loaded = nextEvent(box, 'comments-load');
    box.articleId = id;
    await loaded;
    await box.updateComplete;
  }
  const up = box.renderRoot.querySelector<HTMLElement>('[data-act="up"]')!;
  const voted = nextEvent(box, 'comment-vote');
  up.click();
  await voted;
  await box.updateComplete;
  expect(up.ariaPressed).to.equal('true');
});
