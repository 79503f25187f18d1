<?php
/*
 * Closes the discussion of a post: `php close.php FOLDER NUMBER`.
 */

require $argv[1] . '/wp-load.php';

wp_update_post(['ID' => (int) $argv[2], 'comment_status' => 'closed']);
