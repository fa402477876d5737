// Small helps; every page works without them.
(function () {
  'use strict';
  var summary = document.getElementById('summary');
  if (summary) { summary.focus(); }
  // Links of the error summary go to the field itself.
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('#summary a');
    if (!link) { return; }
    var place = document.getElementById(link.getAttribute('href').slice(1));
    var input = place && (place.matches('input,select,textarea') ? place : place.querySelector('input,select,textarea,button'));
    var folded = input && input.closest('details');
    if (folded) { folded.open = true; }
    if (input) { event.preventDefault(); input.focus(); input.scrollIntoView({ block: 'center' }); }
  });
  var keeping = keeper();
  // A form that was sent is not sent again by a second click.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.classList.contains('once')) { form.dataset.sent = 'yes'; window.setTimeout(function () { delete form.dataset.sent; }, 8000); }
  });
  // An open group of the menu closes by Escape, and once its reader is elsewhere.
  document.addEventListener('keydown', function (event) {
    var open = document.querySelector('.nav details[open]');
    if (event.key === 'Escape' && open) {
      var inside = open.contains(event.target);
      open.open = false;
      if (inside) { open.firstElementChild.focus(); }
    }
  });
  ['click', 'focusin'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      document.querySelectorAll('.nav details[open]').forEach(function (group) {
        if (!group.contains(event.target)) { group.open = false; }
      });
    });
  });
  // A table that is wider than the screen can be scrolled by keyboard, and says what it is.
  document.querySelectorAll('.scroll').forEach(function (place) {
    var caption = place.querySelector('caption') || place.querySelector('th');
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    if (caption) { place.setAttribute('aria-label', caption.textContent.trim()); }
  });
  // A question that does not apply is out of sight; what was typed in it stays, and the server leaves it out when it is submitted.
  document.querySelectorAll('[data-when]:not([data-when=""])').forEach(function (place) {
    var asked = document.getElementById('field-' + place.dataset.when);
    if (!asked) { return; }
    var show = function () {
      place.hidden = !Array.prototype.some.call(asked.querySelectorAll('select, textarea, input'), function (field) {
        return field.value === place.dataset.value && (field.checked || !field.matches('[type=checkbox], [type=radio]'));
      });
    };
    asked.addEventListener('change', show);
    show();
  });
  // A draft saves itself: ten seconds after typing, and when a field is left.
  var form = document.querySelector('form.autosave');
  if (form) {
    var button = form.querySelector('.autosave-now');
    var timer = null;
    var changed = false;
    var leaving = false;
    var save = function () {
      window.clearTimeout(timer); timer = null;
      // PrimeFaces leaves a button switched off whose request failed.
      if (changed && button) { changed = false; button.disabled = false; button.click(); }
    };
    form.addEventListener('input', function () { changed = true; if (!timer) { timer = window.setTimeout(save, 8000); } });
    form.addEventListener('change', function (event) { if (event.target.type !== 'file') { changed = true; save(); } });
    // The save that is on its way comes first: of two that the server has at the same time the older text might stand in the end.
    form.addEventListener('submit', function (event) {
      var queue = window.PrimeFaces && window.PrimeFaces.ajax.Queue;
      changed = false;
      window.clearTimeout(timer); timer = null;
      if (!queue || queue.isEmpty()) { return; }
      event.preventDefault();
      if (leaving) { return; }
      leaving = true;
      form.setAttribute('aria-busy', 'true');
      var asks = 0;
      var wait = window.setInterval(function () {
        asks += 1;
        if (!queue.isEmpty() && asks < 200) { return; }
        window.clearInterval(wait);
        queue.abortAll();
        leaving = false;
        form.removeAttribute('aria-busy');
        form.requestSubmit(event.submitter);
      }, 50);
    });
    // The server was too busy or away: say so, keep what was typed, and try again.
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxError', function () {
        if (leaving) { return; }
        var note = form.querySelector('.saved');
        (note.firstElementChild || note).textContent = note.dataset.failed;
        changed = true;
        window.clearTimeout(timer); timer = window.setTimeout(save, 5000);
      });
    }
  }
  // The total of a score sheet while it is filled in; the server counts it again.
  var live = document.querySelector('.live');
  if (live) {
    var sheet = live.closest('form');
    var count = function () {
      var total = 0;
      sheet.querySelectorAll('[data-weight]').forEach(function (criterion) {
        var given = criterion.querySelector('input:checked, input[type=text]');
        total += Number(criterion.dataset.weight) * (given && Number(given.value.normalize('NFKC')) || 0);
      });
      live.querySelector('output').textContent = total;
    };
    sheet.addEventListener('input', count);
    sheet.addEventListener('change', count);
    live.hidden = false;
    count();
  }
  // after the scripts of the page itself have taken hold of its buttons
  window.addEventListener('load', keeping.restore);

  // What is typed stays in this tab until its page has gone on, so that a session that has ended loses nothing: whoever signs in again
  // as the same person finds it on the same page. A field that was changed elsewhere meanwhile keeps its value, and the text stands beside it.
  function keeper() {
    var main = document.getElementById('main');
    var reader = main ? main.dataset.reader : '';
    var address = window.location.pathname + window.location.search;
    var store = null;
    var kept = null;
    try { store = window.sessionStorage; kept = JSON.parse(store.getItem('typed')); } catch (e) { kept = null; }
    var signIn = /\/sign-in\.xhtml$/.test(window.location.pathname);
    var resumed = main && (main.dataset.expired === 'true' || (store && store.getItem('resume') === 'yes'));
    if (store && signIn && kept) { store.setItem('resume', 'yes'); }
    if (store && !signIn) { store.removeItem('resume'); store.removeItem('typed'); }
    var mine = kept && reader && kept.reader === reader && kept.address === address && resumed ? kept : null;
    var typed = {};
    function keeps(field) {
      return field.name && field.form && field.form.id !== 'tools' && field.matches('textarea, select, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=radio]');
    }
    function ofGroup(field, chosen) {
      return Array.prototype.filter.call(document.getElementsByName(field.name), chosen)[0];
    }
    function now(field) {
      var chosen = field.type === 'radio' ? ofGroup(field, function (r) { return r.checked; }) : field;
      return chosen ? chosen.value : '';
    }
    function before(field) {
      if (field.type === 'radio') { field = ofGroup(field, function (r) { return r.defaultChecked; }); return field ? field.value : ''; }
      if (field.tagName !== 'SELECT') { return field.defaultValue; }
      var chosen = Array.prototype.filter.call(field.options, function (o) { return o.defaultSelected; })[0] || field.options[0];
      return chosen ? chosen.value : '';
    }
    function note(event) {
      var field = event.target;
      if (!store || !reader || !keeps(field)) { return; }
      if (!typed[field.name]) { typed[field.name] = { before: before(field) }; }
      typed[field.name].now = now(field);
      try { store.setItem('typed', JSON.stringify({ reader: reader, address: address, fields: typed })); } catch (e) { store.removeItem('typed'); }
    }
    document.addEventListener('input', note);
    document.addEventListener('change', note);
    function say(text, place, next) {
      var line = document.createElement('p');
      line.className = 'warn';
      line.setAttribute('role', 'status');
      line.textContent = text;
      place.parentNode.insertBefore(line, next);
    }
    return { restore: function () {
      if (!mine) { return; }
      var back = 0;
      Object.keys(mine.fields).forEach(function (name) {
        var field = document.getElementsByName(name)[0];
        var was = mine.fields[name];
        if (!field || !keeps(field) || now(field) === was.now) { return; }
        if (now(field).replace(/\r\n/g, '\n') === was.before.replace(/\r\n/g, '\n')) {
          if (field.type === 'radio') { field = ofGroup(field, function (r) { return r.value === was.now; }) || field; field.checked = true; } else { field.value = was.now; }
          back += 1;
          var folded = field.closest('details');
          if (folded) { folded.open = true; }
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
        } else {
          say(main.dataset.restoredBeside + ' ' + was.now, field, field.nextSibling);
        }
      });
      if (back > 0) { var title = main.querySelector('h1'); say(main.dataset.restored, title, title.nextSibling); }
    } };
  }
})();
