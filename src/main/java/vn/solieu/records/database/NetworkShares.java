package vn.solieu.records.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells folders on a network share from local ones.
 *
 * <p>A database file there is not safe: locks may not hold between machines, and what was "brought to the disk" may be in the memory of a
 * machine that fails. Plain files under their hash are no problem.
 */
final class NetworkShares {

    /**
     * Names that systems give to file systems over a network. 9p and virtiofs are left out: virtual machines have the disk of
     * their own host behind them.
     */
    private static final Set<String> NAMES = Set.of(
            "afpfs",
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "coda",
            "davfs",
            "davfs2",
            "gfs2",
            "glusterfs",
            "gpfs",
            "lustre",
            "ncpfs",
            "ncp",
            "nfs",
            "nfs3",
            "nfs4",
            "ocfs2",
            "orangefs",
            "pvfs2",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "sshfs",
            "webdav");

    /** Programs that bring a file system over a network as one of the user's. */
    private static final Pattern USER_SPACE = Pattern.compile(
            "(?:fuse|fuseblk|macfuse|osxfuse)\\.?(?:.*(?:sshfs|davfs|gluster|ceph|smb|cifs|nfs|s3|rclone|gcsfuse"
                    + "|blobfuse|gvfsd|goofys|curlftpfs|google-drive|onedrive|hubicfuse|juicefs|moosefs|seaweedfs).*)");

    private NetworkShares() {}

    /** Whether a folder, which must exist, is on a network share. */
    static boolean holds(Path folder) throws IOException {
        return isRemote(Files.getFileStore(folder).type(), folder.toRealPath().toString());
    }

    /**
     * Whether a file system is a network share.
     *
     * @param type its name as the system tells it, {@code nfs4} or {@code fuse.sshfs}
     * @param realPath the folder's path after links and drive letters are resolved
     */
    static boolean isRemote(String type, String realPath) {
        String name = type.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || USER_SPACE.matcher(name).matches()
                // Windows names a share \\server\folder; \\?\ and \\.\ lead to local disks unless UNC follows.
                || (realPath.startsWith("\\\\")
                        && (!realPath.matches("\\\\\\\\[?.]\\\\.*") || realPath.regionMatches(true, 4, "UNC\\", 0, 4)));
    }
}
