import {expect, nextFrame} from '@open-wc/testing';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import type {RelatedViewEvent} from '../../src/elements/related-list/story-events.js';
// So that it watches from the first frame, without being loaded first.
import '../../src/elements/related-list/impressions.js';
import {showStories, story} from '../support/related.js';
import {nextEvent, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const two = [story('2'), story('3')];
const watched = {impressions: ''};

/** Keeps a list on screen, whatever else is on the page. */
function pinned(list: RelatedList): RelatedList {
  list.parentElement!.style.cssText = 'position: fixed; inset-inline: 0; inset-block-start: 0';
  return list;
}

/** What a list has told of. */
function seenOf(list: RelatedList): string[] {
  const seen: string[] = [];
  list.addEventListener('related-view', ({item, position}) => {
    seen.push(`${item.id} at ${position}`);
  });
  return seen;
}

describe('related-list: what was seen of it', () => {
  expectNothingUncaught();

  it('is told of each story with its place, after a second', async () => {
    const list = await showStories('seen', two, watched);
    const seen = seenOf(list);
    const start = performance.now();
    const first: RelatedViewEvent = await nextEvent(list, 'related-view');
    expect(performance.now() - start).to.be.above(900);
    expect([first.bubbles, first.composed, first.cancelable]).to.eql([true, true, false]);
    await until(() => seen.length === 2, 'both are seen');
    expect(seen).to.eql(['2 at 0', '3 at 1']);
  });

  it('is told of once, also when the reader comes back to it', async () => {
    const list = await showStories('once', two, {...watched, limit: '1', more: ''});
    const seen = seenOf(list);
    await until(() => seen.length === 1, 'the first is seen');
    document.dispatchEvent(new Event('visibilitychange'));
    list.shadowRoot!.querySelector<HTMLElement>('[part~="more"]')!.click();
    await until(() => seen.length > 1, 'the second is seen');
    expect(seen).to.eql(['2 at 0', '3 at 1']);
  });

  it('is told of anew with another answer in the same cards', async () => {
    const list = await showStories('anew', two, watched);
    const seen = seenOf(list);
    await until(() => seen.length === 2, 'both are seen');
    list.reload();
    await until(() => seen.length === 4, 'both are seen again');
    expect(seen.slice(2)).to.eql(seen.slice(0, 2));
  });

  describe('is not told of', () => {
    /** Waits until a list that was shown after all of the others has been seen. */
    async function untilAnotherIsSeen(name: string): Promise<void> {
      const seen = seenOf(pinned(await showStories(name, two, watched)));
      await until(() => seen.length === 2, 'the last is seen');
    }

    it('where nobody asks', async () => {
      const seen = seenOf(pinned(await showStories('unasked', two)));
      await untilAnotherIsSeen('unasked-after');
      expect(seen).to.be.empty;
    });

    it('where nobody asks any longer', async () => {
      const list = pinned(await showStories('no-longer', two, watched));
      const seen = seenOf(list);
      list.impressions = false;
      await list.updateComplete;
      await untilAnotherIsSeen('no-longer-after');
      expect(seen).to.be.empty;
    });

    it('where it is gone within the second', async () => {
      const list = pinned(await showStories('gone', two, watched));
      const seen = seenOf(list);
      await nextFrame();
      list.remove();
      await untilAnotherIsSeen('gone-after');
      expect(seen).to.be.empty;
    });

    it('where less than half of it is on screen', async () => {
      const list = pinned(await showStories('less', [story('2')], watched));
      const seen = seenOf(list);
      const card = list.shadowRoot!.querySelector('[part="card"]')!;
      // Seen first, but not for a second.
      await nextFrame();
      await nextFrame();
      const {top, height} = card.getBoundingClientRect();
      list.parentElement!.style.insetBlockStart = `${innerHeight - top - 0.4 * height}px`;
      await untilAnotherIsSeen('less-after');
      expect(seen).to.be.empty;
    });
  });
});
