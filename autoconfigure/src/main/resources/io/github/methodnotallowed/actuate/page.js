(function () {
  'use strict';
  var $ = function (s, e) { return (e || document).querySelector(s); };
  var all = function (s, e) { return Array.prototype.slice.call((e || document).querySelectorAll(s)); };
  var form = $('form'), box = $('#q'), choice = $('#method'), say = $('#say');
  var idle = say.textContent, index, timer, asked = 0;

  // One pass over the page, at the first use of the search only.
  function rows() {
    return index || (index = all('.m tbody tr, .list > li').map(function (e) {
      var row = e.tagName === 'TR', pattern = $(row ? 'summary' : '.pat', e);
      return { e: e, row: row, text: e.textContent.toLowerCase(), pattern: pattern ? pattern.textContent : '' };
    }));
  }

  // The server answers with the page's own section, all of it escaped; a parsed document runs no script.
  function ask(path, method) {
    var query = new URLSearchParams({ path: path, method: method, format: 'answer' });
    return fetch('?' + query, { headers: { Accept: 'text/html' } }).then(function (response) {
      if (!response.ok) throw new Error('status ' + response.status);
      return response.text();
    }).then(function (text) {
      return document.adoptNode($('#answer', new DOMParser().parseFromString(text, 'text/html')));
    });
  }

  function show(answer) {
    $('#answer').replaceWith(answer);
    return all('tbody th', answer).map(function (e) { return e.textContent; })
      .filter(function (pattern) { return pattern !== '/**'; });
  }

  function hide() {
    $('#answer').hidden = true;
  }

  function mark(text) {
    if (!window.Highlight) return;
    CSS.highlights.clear();
    if (text.length < 2) return;
    var ranges = [];
    rows().some(function (r) {
      if (r.e.hidden) return false;
      var walk = document.createTreeWalker(r.e, NodeFilter.SHOW_TEXT), node, at, range;
      while ((node = walk.nextNode())) {
        if ((at = node.data.toLowerCase().indexOf(text)) >= 0) {
          range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + text.length);
          ranges.push(range);
        }
      }
      return ranges.length > 300;
    });
    CSS.highlights.set('hit', new Highlight(...ranges));
  }

  function groups(q) {
    all('.grp').forEach(function (g) {
      var n = all('tbody tr:not([hidden])', g).length;
      if (g.was === undefined) g.was = g.open;
      g.open = q ? n > 0 && n < 200 : g.was;
      if (!q) delete g.was;
      g.hidden = q && !n;
    });
  }

  function heads(q) {
    all('main section').forEach(function (s) {
      var none = $('.empty.filter', s), left = all('.list > li:not([hidden]), tbody tr:not([hidden])', s).length;
      if (none) none.hidden = !q || left > 0;
      all('.more', s).forEach(function (m) { m.open = !!q; m.hidden = q && !all('li:not([hidden])', m).length; });
      all('[data-of]', s).forEach(function (c) { c.textContent = q ? left + ' of ' + c.dataset.of : c.dataset.all; });
    });
  }

  function filter(q, matching) {
    var low = q.toLowerCase(), containing = 0;
    rows().forEach(function (r) {
      var has = !q || r.text.indexOf(low) >= 0;
      r.e.hidden = !(has || matching.indexOf(r.pattern) >= 0);
      if (r.row && has) containing++;
    });
    groups(q);
    heads(q);
    var main = $('#routes > .m');
    if (main) {
      var left = all('tbody tr:not([hidden])', main).length;
      main.hidden = q && !left;
      main.classList.toggle('big', left > 400);
    }
    mark(low);
    return containing + (containing === 1 ? ' pattern contains' : ' patterns contain') + ' this text.';
  }

  function search() {
    var q = box.value.trim(), mine = ++asked;
    if (!index && !q) return hide();
    if (q[0] !== '/') {
      hide();
      var told = filter(q, []);
      say.textContent = q ? told : idle;
      return;
    }
    ask(q, choice.value).then(function (answer) {
      if (mine !== asked) return;
      var matching = show(answer);
      say.textContent = answer.dataset.say + ' ' + matching.length
        + (matching.length === 1 ? ' pattern matches' : ' patterns match') + ' this path, ' + filter(q, matching);
    }).catch(function (failure) {
      if (mine !== asked) return;
      hide();
      filter(q, []);
      say.textContent = 'The server did not answer: ' + failure.message + '.';
    });
  }

  box.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(search, 180); });
  choice.addEventListener('change', search);
  form.addEventListener('submit', function (e) { e.preventDefault(); clearTimeout(timer); search(); });
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Escape' && box.value) { box.value = ''; search(); box.focus(); }
  });
  // Where scripts were off, or a link was followed, the server has answered already.
  if (box.value && box.value[0] !== '/') search();
})();
