import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';
import {Drafts} from '../../src/discussion/drafts.js';
import {hasUnstoredWords} from '../../src/discussion/kept-records.js';
import {OwnComments} from '../../src/discussion/own-comments.js';
import {Conversation} from '../../src/discussion/conversation.js';
import {rememberAuthor, rememberedAuthor} from '../../src/discussion/remembered-author.js';
import type {NewComment} from '../../src/model/new-comment.js';
import {comment, commentPage} from '../support/comments.js';
import {FakeStorage, freshArticle} from '../support/fake-storage.js';

const day = 86_400_000;

const written = (text: string, rest: Partial<NewComment> = {}): NewComment => ({
  ...{parentId: null, text, author: {name: 'Lan'}, trap: {field: '', elapsed: 1}},
  ...rest,
});

describe('drafts', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('are there again after a reload, each under what it answers', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const drafts = new Drafts(storage, place);
    drafts.save('', 'Một chủ đề');
    drafts.save('c1', 'Một câu trả lời');
    const again = new Drafts(storage, place);
    assert.equal(again.get('')?.text, 'Một chủ đề');
    assert.equal(again.get('c1')?.text, 'Một câu trả lời');
    assert.equal(hasUnstoredWords(), false);
    assert.equal(new Drafts(storage, freshArticle()).all.length, 0);
  });

  it('of who is signed in wait for them, unseen by others, who have their own', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    let who = '"Lan"';
    const drafts = new Drafts(storage, place, () => who);
    drafts.save('', 'Của Lan');
    who = '"Mai"';
    assert.equal(drafts.get(''), undefined);
    assert.equal(drafts.open(''), undefined);
    drafts.save('', 'Của Mai');
    assert.deepEqual(
      drafts.all.map(({text}) => text),
      ['Của Mai'],
    );
    who = '';
    assert.equal(new Drafts(storage, place, () => who).all.length, 0);
    who = '"Lan"';
    assert.equal(new Drafts(storage, place, () => who).open('')?.text, 'Của Lan');
  });

  it('of a guest are there for whoever the guest turns out to be', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    new Drafts(storage, place).save('', 'Một');
    assert.equal(new Drafts(storage, place, () => '"Lan"').open('')?.text, 'Một');
  });

  it('store nothing before the first letter, and nothing once all are deleted', () => {
    const storage = new FakeStorage();
    const drafts = new Drafts(storage, freshArticle());
    drafts.save('', ' \n');
    assert.deepEqual(storage.keys, []);
    drafts.save('', 'a');
    assert.equal(storage.keys.length, 1);
    assert.match(String(storage.keys), /^article-comments:draft:/);
    drafts.save('', '', 'a');
    assert.deepEqual(storage.keys, []);
  });

  for (const failing of ['full', 'blocked'] as const) {
    it(`live as long as the page where storage is ${failing}`, () => {
      const [storage, place] = [new FakeStorage(), freshArticle()];
      storage[failing] = true;
      const drafts = new Drafts(storage, place);
      drafts.save('', 'Not stored');
      assert.equal(hasUnstoredWords(), true);
      assert.equal(new Drafts(storage, place).get('')?.text, 'Not stored');
      storage[failing] = false;
      drafts.save('', 'Stored', 'Not stored');
      assert.equal(hasUnstoredWords(), false);
      drafts.delete('');
      assert.equal(drafts.get(''), undefined);
    });
  }

  it('need no storage at all', () => {
    const drafts = new Drafts(undefined, freshArticle());
    drafts.save('', 'a');
    assert.equal(drafts.get('')?.text, 'a');
    drafts.delete('');
    assert.equal(drafts.all.length, 0);
  });

  it('are forgotten after thirty days, and no sooner', () => {
    mock.timers.enable({apis: ['Date']});
    const [storage, place] = [new FakeStorage(), freshArticle()];
    new Drafts(storage, place).save('', 'a');
    mock.timers.tick(30 * day);
    assert.equal(new Drafts(storage, place).all.length, 1);
    mock.timers.tick(1);
    assert.equal(new Drafts(storage, place).all.length, 0);
    assert.deepEqual(storage.keys, []);
  });

  it('are fifty at most, over all articles: the oldest make room', () => {
    mock.timers.enable({apis: ['Date']});
    const storage = new FakeStorage();
    const places = Array.from({length: 51}, freshArticle);
    for (const place of places) {
      new Drafts(storage, place).save('', 'a');
      mock.timers.tick(1);
    }
    assert.equal(storage.keys.length, 50);
    assert.equal(new Drafts(storage, places[0] ?? '').get(''), undefined);
    assert.equal(new Drafts(storage, places[50] ?? '').get('')?.text, 'a');
  });

  it('read nothing into what others have written', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    for (const junk of ['', '{', 'null', '1', '{"at":1e13}', '{"at":1e13,"value":{"text":1}}']) {
      storage.setItem(`article-comments:draft:${place}:`, junk);
      const drafts = new Drafts(storage, place);
      assert.equal(drafts.get(''), undefined);
      assert.equal(drafts.all.length, 0);
    }
  });

  it('keep the key of a comment that came back for as long as it says the same', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const sent = {key: 'the first key', comment: written('a', {author: {name: 'Lan'}})};
    assert.equal(new Drafts(storage, place).takeBack(sent), '');
    const drafts = new Drafts(storage, place);
    const before = {key: 'the first key', again: true};
    assert.deepEqual(drafts.keyFor(written('a', {trap: {field: '', elapsed: 9}})), before);
    for (const other of [
      written('b'),
      written('a', {author: {name: 'An'}}),
      written('a', {nudged: true}),
    ]) {
      const {key, again} = drafts.keyFor(other);
      assert.notEqual(key, 'the first key');
      assert.equal(again, false);
    }
    drafts.save('', 'ab', 'a');
    drafts.save('', 'a', 'ab');
    assert.deepEqual(drafts.keyFor(written('a')), before);
  });

  it('give others keys of 128 random bits in hexadecimal', () => {
    const drafts = new Drafts(undefined, freshArticle());
    assert.match(drafts.keyFor(written('a')).key, /^[\da-f]{32}$/);
    assert.notEqual(drafts.keyFor(written('a')).key, drafts.keyFor(written('a')).key);
  });

  it('give back the key of what came back also where another tab has written over it', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const drafts = new Drafts(storage, place);
    drafts.takeBack({key: 'k', comment: written('a')});
    new Drafts(storage, place).delete('');
    assert.deepEqual(drafts.keyFor(written('a')), {key: 'k', again: true});
    drafts.handOver(written('a'), '');
    assert.notEqual(drafts.keyFor(written('a')).key, 'k');
  });

  it('are left where they are not what is sent', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const drafts = new Drafts(storage, place);
    drafts.save('', 'Of another tab');
    drafts.handOver(written('a'), '');
    assert.equal(drafts.get('')?.text, 'Of another tab');
    drafts.save('', ' a ', 'Of another tab');
    drafts.handOver(written('a'), '');
    assert.equal(drafts.get(''), undefined);
  });

  it('are handed over by the name they had, whatever is opened in their place meanwhile', () => {
    const drafts = new Drafts(undefined, freshArticle());
    drafts.save('', 'a');
    drafts.takeBack({key: 'k', comment: written('b')});
    drafts.handOver(written('a'), '');
    assert.deepEqual(
      drafts.all.map(({text}) => text),
      ['b'],
    );
    assert.equal(drafts.get('')?.text, 'b');
  });

  it('are not given up for a comment that comes back, which is another one', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const drafts = new Drafts(storage, place);
    drafts.save('', 'Being written');
    const name = drafts.takeBack({key: 'k', comment: written('Sent')});
    assert.deepEqual(
      drafts.all.map(({text, parentId}) => [text, parentId]),
      [
        ['Being written', ''],
        ['Sent', ''],
      ],
    );
    assert.equal(drafts.get('')?.text, 'Sent');
    drafts.delete(name);
    assert.equal(new Drafts(storage, place).open('')?.text, 'Being written');
  });

  describe('of one answer in two windows', () => {
    const windows = (): [Drafts, Drafts, FakeStorage, string] => {
      const [storage, place] = [new FakeStorage(), freshArticle()];
      return [new Drafts(storage, place), new Drafts(storage, place), storage, place];
    };
    const texts = (drafts: Drafts): string[] => drafts.all.map(({text}) => text).sort();

    it('are one as long as each is made of the other', () => {
      const [one, other] = windows();
      one.save('c1', 'a');
      other.save('c1', 'ab', 'a');
      one.save('c1', 'abc', 'ab');
      assert.deepEqual(texts(one), ['abc']);
      other.save('c1', '', 'abc');
      assert.deepEqual(texts(one), []);
    });

    it('are two once one is not made of the other, and neither is written over', () => {
      const [one, other] = windows();
      one.save('c1', 'ours');
      other.save('c1', 'theirs');
      one.save('c1', 'ours too', 'ours');
      other.save('c1', 'theirs too', 'theirs');
      assert.deepEqual(texts(one), ['ours too', 'theirs too']);
      assert.equal(one.get('c1')?.text, 'ours too');
      assert.equal(other.get('c1')?.text, 'theirs too');
      other.handOver(written('theirs too', {parentId: 'c1'}), other.nameOf('c1'));
      assert.deepEqual(texts(one), ['ours too']);
      other.save('c1', 'ours three', 'ours too');
      assert.deepEqual(texts(one), ['ours three']);
    });

    it('are opened by name, else what this window writes, else what was written last', () => {
      mock.timers.enable({apis: ['Date']});
      const [one, other, storage, place] = windows();
      one.save('c1', 'ours');
      mock.timers.tick(1);
      other.save('c1', 'theirs');
      const later = new Drafts(storage, place);
      assert.equal(later.open('c1', 'c1')?.text, 'ours');
      assert.equal(other.open('c1')?.text, 'theirs');
      one.delete('c1');
      assert.equal(new Drafts(storage, place).open('c1')?.text, 'theirs');
      assert.equal(new Drafts(storage, place).open('c2'), undefined);
    });
  });
});

describe("the reader's own comments", () => {
  const pending = {...comment('own', {state: 'pending'}), editToken: 'secret'};

  it('are shown after a reload while they wait for approval', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    new OwnComments(storage, place).add(pending, 'key');
    const again = new OwnComments(storage, place);
    const conversation = new Conversation(commentPage([comment('other')]));
    again.join(conversation);
    assert.deepEqual(
      conversation.threads.map(({comment: {id}}) => id),
      ['own', 'other'],
    );
    assert.equal(conversation.count, 1);
    assert.equal(again.editToken('own'), 'secret');
    assert.equal(again.editToken('other'), '');
    assert.equal(again.sentUnder('key')?.id, 'own');
  });

  it('are there once when the endpoint lists them, and stay what it says', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    const own = new OwnComments(storage, place);
    own.add(pending, 'key');
    const conversation = new Conversation(commentPage([comment('own')]));
    own.join(conversation);
    assert.equal(conversation.threads.length, 1);
    assert.equal(conversation.find('own')?.state, 'published');
    // On a later visit it may be on a page that is not here yet.
    const later = new Conversation(commentPage([]));
    new OwnComments(storage, place).join(later);
    assert.equal(later.threads.length, 0);
    assert.equal(own.editToken('own'), 'secret');
  });

  describe('of which nobody said how they are called', () => {
    const lost = {
      ...comment('sent-key', {
        state: 'pending',
        author: 'Lan',
        text: 'Xem "đây": https://a.example/b',
      }),
      editToken: '',
    };
    const published = (rest: Parameters<typeof comment>[1] = {}): Conversation => {
      const text = 'Xem “đây”: [https://a.example/b](https://a.example/b)';
      return new Conversation(commentPage([comment('7', {author: 'Lan', text, ...rest})]));
    };
    const joined = (conversation: Conversation): {ids: string[]; own: OwnComments} => {
      const own = new OwnComments(new FakeStorage(), freshArticle());
      own.add(lost, 'key');
      own.join(conversation);
      return {ids: conversation.threads.map(({comment: {id}}) => id), own};
    };

    it('are there once when they are approved, under what they are called then', () => {
      const {ids, own} = joined(published());
      assert.deepEqual(ids, ['7']);
      assert.equal(own.sentUnder('key')?.id, '7');
      assert.equal(own.has('sent-key'), false);
      const later = new Conversation(commentPage([]));
      own.join(later);
      assert.equal(later.threads.length, 0);
    });

    for (const [what, rest] of Object.entries({
      'of somebody else': {author: 'An'},
      'of other words': {text: 'Xem kia'},
      'that answers another': {parentId: '3'},
    })) {
      it(`wait beside a comment ${what}`, () => {
        assert.deepEqual(joined(published(rest)).ids, ['sent-key', '7']);
      });
    }
  });
});

describe('own comments of a reader who was signed in', () => {
  const pending = {...comment('own', {state: 'pending'}), editToken: 'secret'};

  it('are theirs alone, those of a guest everybody’s who uses the device', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    let who = '';
    const own = new OwnComments(storage, place, () => who);
    own.add({...pending, id: 'guest'}, 'key of a guest');
    own.add({...pending, id: 'unknown'}, 'key of somebody', '"');
    own.add({...pending, id: 'lan'}, 'key of Lan', '"Lan"');
    const seen = (): string[] => {
      const conversation = new Conversation(commentPage([]));
      own.join(conversation);
      const ids = ['guest', 'unknown', 'lan'];
      const shown = ids.filter((id) => conversation.find(id));
      assert.deepEqual(
        ids.filter((id) => own.has(id)),
        shown,
      );
      assert.deepEqual(
        ids.filter((id) => own.editToken(id)),
        shown,
      );
      assert.equal(!!own.sentUnder('key of Lan'), shown.includes('lan'));
      return shown;
    };
    assert.deepEqual(seen(), ['guest']);
    who = '"Lan Anh"';
    assert.deepEqual(seen(), ['guest', 'unknown']);
    who = '"Lan"';
    assert.deepEqual(seen(), ['guest', 'unknown', 'lan']);
  });

  it('are theirs also once they are approved', () => {
    const [storage, place] = [new FakeStorage(), freshArticle()];
    let who = '"Lan"';
    const own = new OwnComments(storage, place, () => who);
    own.add(pending, 'key', who);
    own.join(new Conversation(commentPage([comment('own')])));
    own.change('own', {text: 'Better'});
    assert.equal(own.has('own'), true);
    who = '';
    assert.equal(own.has('own'), false);
    assert.equal(new OwnComments(storage, place).has('own'), true);
  });
});

describe('the author', () => {
  it('is remembered until asked to be forgotten', () => {
    const storage = new FakeStorage();
    assert.equal(rememberedAuthor(storage), undefined);
    rememberAuthor(storage, {name: 'Lan', email: 'lan@paper.example'});
    assert.deepEqual(rememberedAuthor(storage), {name: 'Lan', email: 'lan@paper.example'});
    rememberAuthor(storage, undefined);
    assert.deepEqual(storage.keys, []);
  });

  it('is nobody where storage is blocked', () => {
    const storage = new FakeStorage();
    storage.blocked = true;
    rememberAuthor(storage, {name: 'Lan', email: ''});
    assert.equal(rememberedAuthor(storage), undefined);
    assert.equal(rememberedAuthor(undefined), undefined);
  });
});
